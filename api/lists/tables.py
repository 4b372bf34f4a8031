"""Short lists that are read whole: reference lists, and the editions of a record. Their rows are in memory."""

from collections.abc import Iterator
from typing import Any, ClassVar

import orjson

from registry.catalogue.reading import Page, latest_sequence
from registry.exports.writers.csv_lines import cell

from .filters import kept_rows
from .query import ListQuery
from .view import ListView


class TableListView(ListView):
    """Subclasses give `rows`, in the order in which they are shown, and the columns they can be sorted by."""

    unordered: ClassVar[str] = "in reading order"
    # The part by which a row is known, once.
    identity: ClassVar[str] = "id"

    def rows(self) -> list[dict[str, Any]]:
        raise NotImplementedError

    def page(self, query: ListQuery) -> Page:
        latest = latest_sequence()
        return self._page_of(self._sorted(query), query, as_of=latest, latest=latest)

    def _page_of(self, rows: list[dict[str, Any]], query: ListQuery, *, as_of: int, latest: int) -> Page:
        begin, end = self._slice(rows, query)
        shown = rows[begin:end]
        backwards = query.position is not None and query.position.backwards
        return Page(
            as_of=as_of,
            latest_sequence=latest,
            count=len(rows),
            results=",".join(orjson.dumps(row).decode() for row in shown),
            first=[shown[0][self.identity]] if shown else None,
            last=[shown[-1][self.identity]] if shown else None,
            more=begin > 0 if backwards else end < len(rows),
        )

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        return latest_sequence(), iter(self._sorted(query))

    def _slice(self, rows: list[dict[str, Any]], query: ListQuery) -> tuple[int, int]:
        """Where the page begins and ends: behind the row of the cursor, or before it."""
        if query.position is None:
            return 0, query.size
        known = [row[self.identity] for row in rows]
        key = query.position.keys[0]
        index = known.index(key) if key in known else 0
        if query.position.backwards:
            return max(0, index - query.size), index
        return index + 1, index + 1 + query.size

    def _sorted(self, query: ListQuery) -> list[dict[str, Any]]:
        return self._in_order(kept_rows(self.filters, self.rows(), query), query)

    def _in_order(self, rows: list[dict[str, Any]], query: ListQuery) -> list[dict[str, Any]]:
        for name, descending in reversed(query.ordering):
            known = [row for row in rows if row.get(name) is not None]
            unknown = [row for row in rows if row.get(name) is None]
            rows = sorted(known, key=lambda row: self._sort_key(row[name]), reverse=descending) + unknown
        return rows

    def _sort_key(self, value: Any) -> Any:
        return (0, value, "") if isinstance(value, int | float) else (1, 0, cell(value).casefold())
