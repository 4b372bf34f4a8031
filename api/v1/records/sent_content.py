"""A record as it is sent: the same cells and tables as in answers, but nothing has to be there."""

from functools import cache
from typing import Any

from rest_framework import serializers

from registry.content import Kind, fields_of, kinds
from registry.content.storable import unstorable_parts
from registry.editions import TableRow

from ...openapi.shapes import OneOf, RecordId, described
from ...payloads.serializers import PayloadNotValid
from .cells import cells_of
from .row_serializers import component_name

DOC = (
    "The content of {article} {kind} as it is proposed: cells and tables of rows, each row with a key of its own. "
    "What is left out is not known. A record that was read may be sent back as it is: what the register derives is "
    "ignored, and what it does not know stays in the draft, where `report` names it."
)


@cache
def content_of(name: str) -> type[serializers.Serializer]:
    """`PartnershipContent` or `OrganisationContent`."""
    kind = kinds()[name]
    head: dict[str, serializers.Field] = {
        "id": RecordId(kind.prefix, required=False, help_text="Id of the record; left out for a new one."),
        **cells_of(kind.edition, sent=True),
    }
    doc = DOC.format(article="an" if name.startswith("o") else "a", kind=name)
    return described(f"{name.capitalize()}Content", doc, head | _tables(kind))


def _tables(kind: Kind) -> dict[str, serializers.Field]:
    return {
        name: _sent_row(model)(many=True, required=False, allow_null=True, help_text=model.__doc__)
        for name, model in kind.tables.items()
    }


@cache
def _sent_row(model: type[TableRow]) -> type[serializers.Serializer]:
    key = serializers.CharField(max_length=20, help_text=fields_of(model)["key"].help_text)
    cells = cells_of(model, sent=True) | {"key": key}
    return described(f"{component_name(model)}Sent", f"{model.__doc__} As it is sent.", cells)


class ContentField(OneOf):
    """A whole content, of whichever kind. Its schema and its judgement are the register's: here it is an object."""

    json_type = dict

    def __init__(self, help_text: str, **options: Any) -> None:
        super().__init__(content_of("partnership"), content_of("organisation"), help_text=help_text, **options)


def require_storable_content(kind: str, content: dict[str, Any]) -> None:
    """What could not even be kept as a draft is refused at once, each part with its place in what was sent."""
    problems = [
        {"pointer": f"/content{problem.pointer}", "code": problem.code, "detail": problem.detail}
        for problem in unstorable_parts(kinds()[kind], content)
    ]
    if problems:
        raise PayloadNotValid(problems)
