"""Lists as the document shows them: the same envelope around every row, and rows of which parts were asked for."""

from functools import cache

from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from ..lists.envelope import NAMES, EnvelopeSerializer
from ..lists.shape import ALWAYS
from ..lists.view import ListView
from .components import base_name, component
from .shapes import OneOf, Shape, described

ALWAYS_OF_A_RECORD = (*ALWAYS, "as_of", "organisations")
RESULTS = "The entries of the page; with `fields=` the parts of them that were asked for."


def list_serializer(view: type[ListView]) -> type[serializers.Serializer]:
    """A page of the list that a view gives."""
    # The whole entry first: programs take the first shape that fits, and a whole one fits the shorter shape too.
    rows = (view.full_row, view.row) if view.full_row else (view.row,)
    return page_of(rows, "include" in view.more_parameters(), view.envelope)


@cache
def page_of(
    rows: tuple[type[serializers.Serializer], ...],
    with_summaries: bool,
    envelope: type[serializers.Serializer] = EnvelopeSerializer,
) -> type[serializers.Serializer]:
    fields: dict[str, serializers.Field] = {
        **envelope().fields,
        "results": serializers.ListField(child=OneOf(*rows, SparseRow(*rows)), help_text=RESULTS),
        "organisations": names_or_summaries(with_summaries),
    }
    name = base_name(rows[-1]).removesuffix("Summary").removesuffix("Entry")
    return described(f"{name}List", f"A page of a list. An entry: {rows[-1].__doc__}", fields)


class SparseRow(Shape):
    """An entry of which some parts were asked for: those, and always id, name and url."""

    def __init__(self, *rows: type[serializers.Serializer], always: tuple[str, ...] = ALWAYS) -> None:
        super().__init__(self.component)
        self.rows, self.always = rows, always

    def component(self, schema: AutoSchema) -> dict:
        whole = [schema.resolve_serializer(row, "response").schema for row in self.rows]
        properties: dict[str, dict] = {}
        for definition in whole:
            for name, part in definition["properties"].items():
                other = properties.get(name, part)
                properties[name] = part if other == part else {"anyOf": [other, part], "description": "As in the view."}
        sparse = {
            "type": "object",
            "description": f"Parts of an entry, as `fields=` asked for them. {self.rows[-1].__doc__}",
            "properties": properties,
            "required": [name for name in self.always if name in properties],
        }
        return component(schema, f"Sparse{base_name(self.rows[0])}", sparse)


def names_or_summaries(with_summaries: bool) -> Shape:
    def shape(schema: AutoSchema) -> dict:
        from ..v1.records.serializers import OrganisationSummarySerializer

        if not with_summaries:
            return {"type": "object", "additionalProperties": {"type": "string"}}
        summary = schema.resolve_serializer(OrganisationSummarySerializer, "response").ref
        return {"type": "object", "additionalProperties": {"anyOf": [{"type": "string"}, summary]}}

    more = " With `include=organisations` their summaries instead." if with_summaries else ""
    return Shape(shape, help_text=f"{NAMES}{more}")
