"""Lists of records: one statement a page, finished texts."""

from collections.abc import Iterator
from itertools import chain
from typing import ClassVar

import orjson

from registry.catalogue.documents import fields_of_summary, fields_of_whole
from registry.catalogue.filters import Conditions
from registry.catalogue.reading import Moment, Page, beside_of, latest_sequence, ordering_of, read_page, with_beside
from registry.catalogue.reading.exports import stream_texts
from registry.publishing.stored_texts import organisation_summaries, texts_missing_from

from ...formats import columns
from ...lists import parameters as of_lists
from ...lists.query import ListQuery
from ...lists.shape import Paths
from ...lists.view import ListView
from ...parameters import Parameter


class RecordListView(ListView):
    """The list of one kind of record; subclasses name the kind and its filters."""

    kind: ClassVar[str]
    unordered = "by relevance when searching, else by name"
    known_at = True
    organisation_columns = ("confirmed_by", "disputed_by", "succeeded_by")

    @classmethod
    def component(cls) -> str:
        return cls.kind

    @classmethod
    def columns(cls) -> Paths:
        return columns.OF[cls.kind]

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        return fields_of_whole(cls.kind) if view == "full" else fields_of_summary(cls.kind)

    @classmethod
    def more_parameters(cls) -> dict[str, Parameter]:
        return {"view": of_lists.VIEW, "include": of_lists.INCLUDE}

    @classmethod
    def about_fields(cls) -> str:
        return " Parts that only whole records have need `view=full`; in CSV the headers of columns are names too."

    def page(self, query: ListQuery) -> Page:
        conditions = self.filters.conditions_of(dict(query.values), query.day)
        page = read_page(
            self.kind,
            conditions,
            moment=query.moment,
            ordering=ordering_of(self.kind, query.ordering, bool(conditions.search)),
            size=query.size,
            position=query.position,
            counted=query.counted,
            text="full" if query.view == "full" else "summary",
        )
        if page.missing:
            page.results = self._rendered(query, page, conditions)
        if query.include == "organisations":
            page.organisations = organisation_summaries(orjson.loads(page.organisations), moment=query.moment)
        return page

    def _rendered(self, query: ListQuery, page: Page, conditions: Conditions) -> str:
        """The page where some text is missing: rendered now, and not stored."""
        rendered = texts_missing_from(self.kind, page.editions)
        moment = Moment(sequence=page.as_of)
        beside = beside_of(self.kind, query.view, page.editions, conditions, moment=moment)
        return ",".join(with_beside(rendered[edition][_index(query)], beside[edition]) for edition in page.editions)

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        batches = self._batches(query)
        first = next(batches, [])
        as_of = first[0][0] if first else latest_sequence()
        return as_of, (entry for batch in chain([first], batches) for entry in self._entries(query, batch))

    def _batches(self, query: ListQuery) -> Iterator[list[tuple[int, int, str | None, str]]]:
        conditions = self.filters.conditions_of(dict(query.values), query.day)
        return stream_texts(
            self.kind,
            conditions,
            moment=query.moment,
            ordering=ordering_of(self.kind, query.ordering, bool(conditions.search)),
            text="full" if query.view == "full" else "summary",
        )

    def _entries(self, query: ListQuery, batch: list[tuple[int, int, str | None, str]]) -> Iterator[dict]:
        gaps = [edition for _, edition, text, _ in batch if text is None]
        rendered = texts_missing_from(self.kind, gaps) if gaps else {}
        for _, edition, text, beside in batch:
            whole = text if text is not None else rendered[edition][_index(query)]
            yield orjson.loads(with_beside(whole, beside))


def _index(query: ListQuery) -> int:
    """Which of the rendered texts of an edition a query shows."""
    return 0 if query.view == "full" else 1
