"""Lists of records: one statement a page, finished texts."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

import orjson

from registry import public_address
from registry.catalogue.documents import fields_of_summary, fields_of_whole
from registry.catalogue.filters import Conditions
from registry.catalogue.flat import flat_columns
from registry.catalogue.reading import Moment, Page, beside_of, ordering_of, read_page, with_beside
from registry.catalogue.reading.exports import CSV, FLAT, FULL, Lines
from registry.catalogue.reading.sampled import number_sampled_from
from registry.exports import Column
from registry.publishing.stored_texts import organisation_summaries, texts_missing_from

from ...lists import parameters as of_lists
from ...lists.query import ListQuery
from ...lists.view import ListView
from ...parameters import Parameter

# The texts of an edition, in the order in which they are rendered.
TEXTS = (FULL, "summary", FLAT, CSV)


class RecordListView(ListView):
    """The list of one kind of record; subclasses name the kind and its filters."""

    kind: ClassVar[str]
    unordered = "by relevance when searching, else by name"
    known_at = True

    @classmethod
    def component(cls) -> str:
        return cls.kind

    @classmethod
    def file_columns(cls) -> tuple[Column, ...]:
        return flat_columns(cls.kind)

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        return fields_of_whole(cls.kind) if view == "full" else fields_of_summary(cls.kind)

    @classmethod
    def more_parameters(cls) -> dict[str, Parameter]:
        return {"view": of_lists.VIEW, "include": of_lists.INCLUDE}

    @classmethod
    def about_fields(cls) -> str:
        return " Parts that only whole records have need `view=full`; in files the headers of columns are names too."

    def conditions(self, query: ListQuery) -> Conditions:
        return replace(self.filters.conditions_of(dict(query.values), query.day), sample=query.sample)

    def number_sampled_from(self, query: ListQuery, as_of: int) -> int:
        return number_sampled_from(self.kind, self.conditions(query), Moment(sequence=as_of))

    def page(self, query: ListQuery) -> Page:
        conditions = self.conditions(query)
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

    def lines(self, query: ListQuery) -> tuple[int, Iterator[bytes]]:
        """Flat rows with the columns of a file; of JSON Lines also whole records, where they are asked for."""
        return self._stream(query, FULL if query.view == "full" else FLAT)

    def csv_lines(self, query: ListQuery) -> tuple[int, Iterator[bytes]] | None:
        return self._stream(query, CSV) if self.kind == "partnership" else None

    def _stream(self, query: ListQuery, text: str) -> tuple[int, Iterator[bytes]]:
        conditions = self.conditions(query)
        ordering = ordering_of(self.kind, query.ordering, bool(conditions.search))
        lines = Lines(self.kind, conditions, query.moment, ordering, text, public_address.at())

        def rendered(editions: list[int]) -> dict[int, str]:
            """Those that are missing are rendered now, and not stored."""
            anew = texts_missing_from(self.kind, editions)
            return {edition: texts[TEXTS.index(text)] for edition, texts in anew.items()}

        return lines.stream(rendered)


def _index(query: ListQuery) -> int:
    """Which of the rendered texts of an edition a query shows."""
    return 0 if query.view == "full" else 1
