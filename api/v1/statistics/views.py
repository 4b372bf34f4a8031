"""Statistics: partnerships counted and measured by groups."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from registry.catalogue.filters import Conditions, PartnershipFilters
from registry.catalogue.reading import Moment, Page
from registry.catalogue.reading.sampled import number_sampled_from
from registry.errors import BadParameter
from registry.exports import Column
from registry.research.statistics import DIMENSIONS, MEASURES, Group, Statistics, read_statistics
from registry.research.statistics.dimension import Dimension
from registry.research.statistics.measure import Measure
from registry.research.statistics.narrowing import filters_of

from ...lists.query import ListQuery
from ...lists.shape import ALWAYS
from ...lists.tables import TableListView
from ...lists.view import list_parameters
from ...operation import Operation
from ...parameters import Parameter, pairs_of, parameters_of_filters
from .parameters import GROUP_BY, MEASURE
from .serializers import StatisticsEnvelopeSerializer, StatisticSerializer, label_of

LIST = "/api/v1/partnerships/"
# What the list of partnerships is asked as well as statistics are.
SHARED = (*PartnershipFilters.names(), "known_at")


class StatisticsView(TableListView):
    """Partnerships counted and measured by groups, as far as all the filters of their list keep them.

    Each row is one group, with its code under the name of the dimension. Beside each measure stands of how many
    partnerships of the group nothing is known. Filters choose partnerships; grouped by tenure, supply or home_state, homes
    are those of the group.
    """

    tag, name, known_at, depends_on_day = "Statistics", "statistics", True, True
    can_sample = True
    filters, row, envelope = PartnershipFilters, StatisticSerializer, StatisticsEnvelopeSerializer
    orderings, unordered = ("partnerships", "name"), "in the order of the codes"
    reading = Operation(
        "listStatistics", "Count and measure partnerships", raises=(BadParameter,),
        example="/api/v1/statistics/?group_by=stage&measure=homes",
    )  # fmt: skip

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        return parameters_of_filters(PartnershipFilters, "partnership")

    @classmethod
    def more_parameters(cls) -> dict[str, Parameter]:
        return {each.name: each for each in (GROUP_BY, MEASURE)}

    def columns_chosen(self, query: ListQuery) -> tuple[Column, ...]:
        dimensions, measures = _chosen(query)
        names = [*ALWAYS, *(name for each in dimensions for name in (each.name, label_of(each.name)))]
        names += ["partnerships", *(column.name for each in measures for column in each.every_column)]
        columns = {column.name: column for column in self.file_columns()}
        return tuple(columns[name] for name in names if name in columns)

    def page(self, query: ListQuery) -> Page:
        statistics = self._statistics(query)
        rows = self._in_order(self._rows_of(statistics, query), query)
        page = self._page_of(rows, query, as_of=statistics.as_of, latest=statistics.latest)
        page.organisations = statistics.organisations
        page.about = {"partnerships": statistics.partnerships, "how_to_read": statistics.how_to_read}
        return page

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        statistics = self._statistics(query)
        return statistics.as_of, iter(self._in_order(self._rows_of(statistics, query), query))

    def _statistics(self, query: ListQuery) -> Statistics:
        return read_statistics(*_chosen(query), self._conditions(query), query.moment)

    def _conditions(self, query: ListQuery) -> Conditions:
        filters = {name: value for name, value in query.values.items() if name in PartnershipFilters.base_filters}
        return replace(PartnershipFilters.conditions_of(filters, query.day), sample=query.sample)

    def number_sampled_from(self, query: ListQuery, as_of: int) -> int:
        return number_sampled_from("partnership", self._conditions(query), Moment(sequence=as_of))

    def _rows_of(self, statistics: Statistics, query: ListQuery) -> list[dict[str, Any]]:
        dimensions, _ = _chosen(query)
        view: Any = type(self)
        sent = pairs_of(self.request.META.get("QUERY_STRING", ""), list_parameters(view))
        texts = {name: text for name, text in sent.items() if name in SHARED}
        rows = [_row(group, dimensions, texts) for group in statistics.groups]
        # No list is asked for the part of a sample that is in a group.
        return [row | {"url": None} for row in rows] if query.sample else rows


def _chosen(query: ListQuery) -> tuple[list[Dimension], list[Measure]]:
    dimensions = [DIMENSIONS[name] for name in query.values.get(GROUP_BY.name, [])]
    return dimensions, [MEASURES[name] for name in query.values.get(MEASURE.name, [])]


def _row(group: Group, dimensions: list[Dimension], texts: dict[str, str]) -> dict[str, Any]:
    narrowed = filters_of(group, dimensions, texts)
    row: dict[str, Any] = {"id": group.id, "name": group.name}
    row["url"] = None if narrowed is None else f"{LIST}?{urlencode(narrowed)}" if narrowed else LIST
    for dimension, code, name in zip(dimensions, group.codes, group.names, strict=True):
        row |= {dimension.name: dimension.value_of(code) if code else None, label_of(dimension.name): name}
    return row | group.numbers
