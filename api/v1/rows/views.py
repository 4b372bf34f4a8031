"""Flat rows across partnerships: one list for each table."""

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

import orjson

from registry.catalogue.filters import Conditions, PartnershipFilters
from registry.catalogue.filters.conditions import Condition
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.reading import Page, latest_sequence
from registry.catalogue.reading.row_orderings import row_ordering
from registry.catalogue.reading.rows import organisations_named_by, read_rows, stream_rows
from registry.content import fields_of, kinds
from registry.editions import TableRow

from ...formats import columns
from ...lists.query import ListQuery
from ...lists.shape import Paths, parts_of
from ...lists.view import ListView
from ...parameters import Parameter, parameters_of_filters

# Where the parties of a row stand while it becomes a line of CSV.
PARTIES = "parties_of_row"


class RowListView(ListView):
    """The rows of one table, of all partnerships that the filters keep."""

    tag = "Rows"
    table: ClassVar[str]
    model: ClassVar[type[TableRow]]
    filters = PartnershipFilters
    unordered = "by the partnership's id, and there as the record has them"
    known_at = True

    @classmethod
    def columns(cls) -> Paths:
        return columns.row_columns(cls.model)

    @classmethod
    def sources_of_names(cls) -> Paths:
        """Columns that name an organisation, and those that lead to a party of the record, whose key says nothing alone."""
        cells = fields_of(cls.model)
        ids = {name: (name,) for name, of in cells.items() if of.record_named() is kinds()["organisation"].record}
        return ids | {name: (PARTIES, name) for name in organisations_named_by(cls.model)}

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        return parts_of(cls.row)

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        of_rows = parameters_of_filters(row_filters(cls.model), cls.table)
        return of_rows | parameters_of_filters(PartnershipFilters, "partnership")

    def page(self, query: ListQuery) -> Page:
        conditions, of_row = self._conditions(query)
        return read_rows(
            self.model,
            conditions,
            of_row,
            moment=query.moment,
            ordering=row_ordering(self.model, query.ordering),
            size=query.size,
            position=query.position,
            counted=query.counted,
        )

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        conditions, of_row = self._conditions(query)
        ordering = row_ordering(self.model, query.ordering)
        batches = stream_rows(self.model, conditions, of_row, moment=query.moment, ordering=ordering)
        first = next(batches, [])
        as_of = first[0][0] if first else latest_sequence()
        rows = (row for batch in chain([first], batches) for row in batch)
        return as_of, (_entry(row, for_csv=query.format == "csv") for row in rows)

    def _conditions(self, query: ListQuery) -> tuple[Conditions, list[Condition]]:
        """Those on the partnership, and those on the row itself."""
        filters = row_filters(self.model).base_filters
        of_row = [filters[name].clause_of(value).condition for name, value in query.values.items() if name in filters]
        others = {name: value for name, value in query.values.items() if name not in filters}
        return PartnershipFilters.conditions_of(others, query.day), of_row


def _entry(row: tuple[int, str, float | None, float | None, str], *, for_csv: bool) -> dict:
    _, text, north, east, parties = row
    entry = orjson.loads(text) | {"latitude": north, "longitude": east}
    return entry | {PARTIES: orjson.loads(parties)} if for_csv else entry
