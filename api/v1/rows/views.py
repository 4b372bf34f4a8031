"""Flat rows across records: one list for each table, and for what is put together of several."""

from collections.abc import Iterator
from typing import ClassVar

from registry import public_address
from registry.catalogue.filters import Conditions
from registry.catalogue.filters.conditions import Condition
from registry.catalogue.flat.tables import RowTable
from registry.catalogue.reading import Page
from registry.catalogue.reading.row_lines import stream_row_lines
from registry.catalogue.reading.row_orderings import row_ordering
from registry.catalogue.reading.row_source import RowSource
from registry.catalogue.reading.rows import read_rows
from registry.exports import Column

from ...lists.query import ListQuery
from ...lists.shape import parts_of
from ...lists.view import ListView
from ...parameters import Parameter
from .question import conditions_of_rows, parameters_of_rows


class FlatListView(ListView):
    """Rows of all records that the filters keep. Subclasses give where they are read from, and what may be asked of them."""

    tag = "Rows"
    source: ClassVar[RowSource]
    # The order where none is asked for.
    ordered: ClassVar[tuple[tuple[str, bool], ...]] = ()
    known_at = True

    def conditions(self, query: ListQuery) -> tuple[Conditions, list[Condition]]:
        """Those on the record, and those on the row itself."""
        raise NotImplementedError

    @classmethod
    def file_columns(cls) -> tuple[Column, ...]:
        return tuple(each.column for each in cls.source.columns)

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        return parts_of(cls.row)

    def page(self, query: ListQuery) -> Page:
        conditions, of_row = self.conditions(query)
        return read_rows(
            self.source,
            conditions,
            of_row,
            moment=query.moment,
            ordering=row_ordering(self.source.orderings, self.source.kind, query.ordering or self.ordered),
            size=query.size,
            position=query.position,
            counted=query.counted,
        )

    def lines(self, query: ListQuery) -> tuple[int, Iterator[bytes]]:
        conditions, of_row = self.conditions(query)
        ordering = row_ordering(self.source.orderings, self.source.kind, query.ordering or self.ordered)
        return stream_row_lines(
            self.source, conditions, of_row, moment=query.moment, ordering=ordering, site=public_address.at()
        )


class RowListView(FlatListView):
    """The rows of one table, of all records that the filters keep."""

    table: ClassVar[RowTable]

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        return parameters_of_rows(cls.table)

    def conditions(self, query: ListQuery) -> tuple[Conditions, list[Condition]]:
        return conditions_of_rows(self.table, query)
