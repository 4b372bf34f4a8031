"""Envelopes: the same seven names around every list."""

from functools import cache

from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from registry.content import kinds

from .records import (
    AS_OF,
    OrganisationSerializer,
    OrganisationSummarySerializer,
    PartnershipSerializer,
    PartnershipSummarySerializer,
    SparseRecordSerializer,
    names,
)
from .rows import component_name, flat_row_of
from .shapes import OneOf, Shape, described


class EnvelopeSerializer(serializers.Serializer):
    """What stands around every list."""

    count = serializers.IntegerField(min_value=0, help_text="How many there are in all; 10,000 at most.")
    count_is_exact = serializers.BooleanField(help_text="false where there are more than 10,000.")
    as_of = serializers.IntegerField(min_value=0, help_text=AS_OF)
    next = serializers.CharField(allow_null=True, help_text="Address of the next page; null on the last one.")
    previous = serializers.CharField(allow_null=True, help_text="Address of the page before; null on the first one.")


def names_or_summaries() -> Shape:
    def shape(schema: AutoSchema) -> dict:
        whole = schema.resolve_serializer(OrganisationSummarySerializer, "response").ref
        return {"type": "object", "additionalProperties": {"anyOf": [{"type": "string"}, whole]}}

    return Shape(
        shape,
        help_text="Names of the organisations spoken of, by id; with `include=organisations` their summaries instead.",
    )


def note() -> serializers.Field:
    return serializers.CharField(
        required=False, help_text="Only where `known_at` lies beyond the feed: what was answered instead."
    )


class PartnershipListSerializer(EnvelopeSerializer):
    """A page of partnerships."""

    results = serializers.ListField(
        child=OneOf(PartnershipSummarySerializer, PartnershipSerializer, SparseRecordSerializer),
        help_text="Summaries; with `view=full` whole records; with `fields=` the parts asked for.",
    )
    organisations = names_or_summaries()
    note = note()


class OrganisationListSerializer(EnvelopeSerializer):
    """A page of organisations."""

    results = serializers.ListField(
        child=OneOf(OrganisationSummarySerializer, OrganisationSerializer, SparseRecordSerializer),
        help_text="Summaries; with `view=full` whole records; with `fields=` the parts asked for.",
    )
    organisations = names_or_summaries()
    note = note()


@cache
def rows_list_of(table: str) -> type[serializers.Serializer]:
    """A page of rows of one table, across partnerships."""
    model = kinds()["partnership"].tables[table]
    fields = {"results": flat_row_of(model)(many=True, help_text=model.__doc__), "organisations": names()}
    doc = f"A page of rows: {model.__doc__}"
    return described(f"{component_name(model)}List", doc, EnvelopeSerializer._declared_fields | fields)


@cache
def whole_list_of(row: type[serializers.Serializer]) -> type[serializers.Serializer]:
    """A short list, all on one page."""
    fields = {"results": row(many=True, help_text=row.__doc__)}
    return described(
        f"{row.__name__.removesuffix('Serializer')}List",
        f"All at once: {row.__doc__}",
        EnvelopeSerializer._declared_fields | fields,
    )
