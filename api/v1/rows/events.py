"""Events: what happened in partnerships, of all their tables in one list by date."""

from rest_framework import serializers

from registry.catalogue.filters import Conditions, PartnershipFilters
from registry.catalogue.filters.conditions import Condition
from registry.catalogue.filters.events import event_filters
from registry.catalogue.reading.events import dated_cells, source_of_events
from registry.exports import Column, ColumnType

from ...lists.query import ListQuery
from ...openapi.example_values import PARTNERSHIP
from ...openapi.shapes import described
from ...operation import Operation
from ...parameters import Parameter, parameters_of_filters
from ..records.row_serializers import members_of_record
from .question import conditions_apart
from .views import FlatListView

EventFilters = event_filters(cell.kind for cell in dated_cells())


def _field(column: Column) -> serializers.Field:
    if column.type == ColumnType.TEXTS:
        return serializers.ListField(child=serializers.CharField(), help_text=column.description)
    of = serializers.DateField if column.type == ColumnType.DATE else serializers.CharField
    return of(allow_null=column.nullable, help_text=column.description)


def _row() -> type[serializers.Serializer]:
    members = {name for name, _ in source_of_events().members}
    own = {each.column.name: _field(each.column) for each in source_of_events().columns if each.column.name in members}
    return described("Event", "A dated row of a table of a partnership.", members_of_record("partnership") | own)


class EventListView(FlatListView):
    """What happened in partnerships, by date: milestones, transfers, ballots, money, and what began and ended.

    Each event is a dated row of a table. What has no date is not here; what is only expected is, with its `status`.
    """

    name, source, row = "events", source_of_events(), _row()
    filters = EventFilters
    ordered, unordered = (("date", False),), "by the earliest day that the date allows"
    orderings = tuple(source_of_events().orderings)
    reading = Operation(
        "listEvents", "List what happened in partnerships, by date", example=f"/api/v1/events/?id={PARTNERSHIP}"
    )

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        own = parameters_of_filters(EventFilters, "events")
        return own | parameters_of_filters(PartnershipFilters, "partnership")

    def conditions(self, query: ListQuery) -> tuple[Conditions, list[Condition]]:
        return conditions_apart(EventFilters, PartnershipFilters, query)
