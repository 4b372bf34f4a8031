"""Lists of stored rows that are no records: walked by an order that never changes, rendered by their serializer."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import orjson
from django.db.models import Model, Q, QuerySet

from registry.catalogue.reading import Page
from registry.catalogue.reading.latest import line_of
from registry.catalogue.reading.matches import COUNT_LIMIT
from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.names import names_of
from registry.catalogue.reading.pages import PagePosition

from .filters import narrowed
from .query import ListQuery
from .view import ListView

AT_ONCE = 500


class StoredListView(ListView):
    """Subclasses give `rows`, the serializer of one, and the column by which they are walked.

    That column never changes once a row is there, and the key of the row breaks ties: so no row comes
    twice, and none is missing, whatever is added meanwhile.
    """

    walked_by: ClassVar[str] = "created_at"
    begins_with_last: ClassVar[bool] = True

    def rows(self, query: ListQuery) -> QuerySet[Any]:
        """All rows that the caller may see."""
        raise NotImplementedError

    def organisations_in(self, rows: Iterable[Any]) -> set[str]:
        """Ids of the organisations that these rows speak of."""
        return {row.organisation_id for row in rows if row.organisation_id}

    def context(self, query: ListQuery, as_of: int) -> dict[str, Any]:
        """What the serializer has to know beside the row."""
        return {"view": self, "as_of": as_of, "day": query.day}

    def page(self, query: ListQuery) -> Page:
        as_of, latest = line_of(query.moment)
        matches = self._matches(query, as_of)
        count = query.counted if query.counted is not None else matches[: COUNT_LIMIT + 1].count()
        backwards = query.position is not None and query.position.backwards
        rows = list(self._from_position(matches, query, query.position)[: query.size + 1])
        more, rows = len(rows) > query.size, rows[: query.size]
        if backwards:
            rows.reverse()
        shown = self.row(rows, many=True, context=self.context(query, as_of)).data
        return Page(
            as_of=as_of,
            latest_sequence=latest,
            count=count,
            results=",".join(orjson.dumps(row).decode() for row in shown),
            first=self._keys(rows[0]) if rows else None,
            last=self._keys(rows[-1]) if rows else None,
            more=more,
            organisations=names_of(self.organisations_in(rows), Moment() if as_of == latest else Moment(as_of)),
        )

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        as_of, _ = line_of(query.moment)
        return as_of, self._entries(query, as_of)

    def _entries(self, query: ListQuery, as_of: int) -> Iterator[dict]:
        """All of them in their order, a part at a time: nothing stays open in the database while a file is sent."""
        matches, context = self._matches(query, as_of), self.context(query, as_of)
        position: PagePosition | None = None
        while rows := list(self._from_position(matches, query, position)[:AT_ONCE]):
            for row in rows:
                # Moments and numbers as the JSON list has them.
                yield orjson.loads(orjson.dumps(self.row(row, context=context).data))
            position = PagePosition(self._keys(rows[-1]), backwards=False)

    def _matches(self, query: ListQuery, as_of: int) -> QuerySet[Any]:
        return narrowed(self.filters, self.rows(query.as_of(as_of)), query.as_of(as_of))

    def _descending(self, query: ListQuery) -> bool:
        return query.ordering[0][1] if query.ordering else self.begins_with_last

    def _order(self, query: ListQuery, *, backwards: bool) -> list[str]:
        sign = "-" if self._descending(query) != backwards else ""
        return [f"{sign}{self.walked_by}", f"{sign}pk"]

    def _from_position(self, matches: QuerySet[Any], query: ListQuery, position: PagePosition | None) -> QuerySet[Any]:
        if position is None:
            return matches.order_by(*self._order(query, backwards=False))
        key, pk = position.keys
        side = "lt" if self._descending(query) != position.backwards else "gt"
        beyond = Q(**{f"{self.walked_by}__{side}": key}) | Q(**{self.walked_by: key, f"pk__{side}": pk})
        return matches.filter(beyond).order_by(*self._order(query, backwards=position.backwards))

    def _keys(self, row: Model) -> list:
        key = getattr(row, self.walked_by)
        return [key.isoformat() if hasattr(key, "isoformat") else key, row.pk]
