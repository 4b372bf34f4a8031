"""What a reader may ask of organisations."""

from ...errors import BadParameter
from ...organisations.identifiers import from_lookup
from ..models import OrganisationCard
from . import form_fields
from .assurance import open_challenges
from .conditions import Clause, Condition
from .cross_field_checks import ranges_in_order
from .filter_types import choice, day, multi_choice, number
from .record_filters import area, ids, search
from .strict import SQLFilter, filter_set

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


def _identifier() -> dict[str, SQLFilter]:
    return {
        "identifier": SQLFilter(
            form_field=Identifiers(),
            clause=lambda numbers: Clause(Condition("card.identifiers && %(value)s::varchar[]", {"value": numbers})),
            help_text="Organisations with one of these numbers of other registers: list and number, in any usual spelling.",
            example="GB-SHPE-L4528",
        )
    }


def _active_on() -> dict[str, SQLFilter]:
    return {
        "active_on": SQLFilter(
            form_field=form_fields.OneDay(),
            clause=lambda on: Clause(
                Condition(
                    "card.formed_from <= %(value)s and (card.ended_by is null or card.ended_by > %(value)s)",
                    {"value": on},
                )
            ),
            help_text="In being on this day; organisations whose beginning is not known are left out.",
            example="2016-01-01",
        )
    }


def _open_on() -> dict[str, SQLFilter]:
    return {
        "open_to_partners_on": SQLFilter(
            form_field=form_fields.OneDay(),
            clause=lambda on: Clause(Condition("card.notice_until >= %(value)s", {"value": on})),
            help_text="Has a notice to partners that is valid on this day.",
            example="2026-12-01",
        )
    }


OrganisationFilters = filter_set(
    "OrganisationFilters",
    OrganisationCard,
    "Everything that lists of organisations can be narrowed by.",
    [
        search("Words in names and places, former and short names included; typing mistakes are forgiven."),
        ids("org"),
        _identifier(),
        choice("kind", "organisation_kind", "What sort of organisation it is."),
        choice("legal_form", "legal_form", "The form in which it is incorporated."),
        choice("jurisdiction", "jurisdiction", "Whose law it is registered under."),
        choice("size_band", "organisation_size_band", "How many homes it owns, in bands."),
        number("homes_owned", "Homes it owns."),
        choice("clt_status", "clt_status", "Status under the statutory test of a land trust, derived."),
        multi_choice("status", "organisation_status", "Has this status today.", "statuses"),
        area("Where it works."),
        multi_choice("notice_role", "role", "Says that it would take this role.", "notice_roles"),
        multi_choice("notice_kind", "community_kind", "Says that it would work with such a group.", "notice_kinds"),
        _open_on(),
        open_challenges(),
        day("formed", "When it was formed.", first="formed_from"),
        day("published", "When the edition was published.", first="published_at", moment=True),
        _active_on(),
    ],
    cross_field_checks=(ranges_in_order,),
)  # fmt: skip
