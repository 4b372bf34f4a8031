"""Numbers of other registers, as a parameter."""

from ...errors import BadParameter
from ...organisations.identifiers import from_lookup
from . import form_fields

BadParameter.explain(
    unknown_scheme="The identifier names no list that we know.",
)


class Identifiers(form_fields.Listed):
    """Numbers of other registers, as people type them."""

    schema = {"type": "array", "items": {"type": "string", "maxLength": 60}}

    def read_one(self, part: str) -> str:
        number = from_lookup(part)
        if number is None:
            form_fields.refuse(
                "unknown_scheme",
                f"{part[:40]!r} names no list: write list and number, such as GB-COH-01234567. See /api/v1/vocabularies/identifier_scheme/.",
            )
        return "-".join(number)
