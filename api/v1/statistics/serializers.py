"""A row of statistics, from what dimensions and measures are declared as."""

from typing import Any

from rest_framework import serializers

from registry.research.statistics import DIMENSIONS, MEASURES
from registry.research.statistics.dimension import Dimension
from registry.research.statistics.measure import DECIMAL, Column
from registry.research.statistics.measures import PARTNERSHIPS

from ...lists.envelope import SampledEnvelopeSerializer
from ...openapi.shapes import described

OF_TYPE: dict[type, type[serializers.Field]] = {
    str: serializers.CharField,
    int: serializers.IntegerField,
    bool: serializers.BooleanField,
}


class StatisticsEnvelopeSerializer(SampledEnvelopeSerializer):
    """What stands around the rows of statistics."""

    partnerships = serializers.IntegerField(
        min_value=0, help_text="How many partnerships match in all, each counted once, however many rows it is in."
    )
    how_to_read = serializers.ListField(
        child=serializers.CharField(),
        help_text="What to know before a number is used: what it is of, and what it is not.",
    )


def label_of(dimension: str) -> str:
    """The name of the column that says a code in words."""
    return f"{dimension}_label"


def _of_group() -> dict[str, serializers.Field]:
    return {
        "id": serializers.CharField(help_text="The codes of the group with `~` between them; unknown where one is not known, all without groups."),
        "name": serializers.CharField(help_text="The same in words."),
        "url": serializers.CharField(
            allow_null=True, help_text="Address of the list of these partnerships; null where no filter asks for just these."
        ),
    }  # fmt: skip


def _of_dimension(dimension: Dimension) -> dict[str, serializers.Field]:
    field = OF_TYPE[dimension.type_of_value]
    help_text = f"{dimension.help_text} Only when grouped by it; null where it is not known."
    return {
        dimension.name: field(required=False, allow_null=True, help_text=help_text),
        label_of(dimension.name): serializers.CharField(required=False, help_text="The same in words."),
    }


def _of_column(column: Column, *, always: bool) -> serializers.Field:
    options: dict[str, Any] = {"required": always, "help_text": column.help_text}
    if column.type == DECIMAL:
        return serializers.FloatField(allow_null=True, **options)
    return serializers.IntegerField(**options)


def _fields() -> dict[str, serializers.Field]:
    fields = _of_group()
    for dimension in DIMENSIONS.values():
        fields |= _of_dimension(dimension)
    for measure in MEASURES.values():
        for column in measure.every_column:
            fields[column.name] = _of_column(column, always=measure is PARTNERSHIPS)
    return fields


StatisticSerializer = described(
    "StatisticSerializer",
    "One group of partnerships with its numbers; one of all, where nothing is grouped.",
    _fields(),
)
