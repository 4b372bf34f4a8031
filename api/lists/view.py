"""The view of every list: what was asked, one page of it or all of it, in the format that was asked for."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache
from typing import Any, ClassVar

from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request
from rest_framework.serializers import Serializer

from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.reading import Page, latest_sequence
from registry.clock import uk_day
from registry.exports import Column

from ..cite.addresses import citation_of, name_citation
from ..conditional import CACHE, etag_of
from ..formats.media import FILES, JSONText
from ..parameters import Parameter, parameters_of_filters
from ..ranges import requested_part
from ..views import View, plain
from . import parameters as of_lists
from .cited import headers_of_file
from .downloads import require_installed
from .envelope import EnvelopeSerializer, enclosed, link_header, links_of
from .named import with_name_columns
from .query import ListQuery, read_query, require_honoured
from .sampling import HEADER, SAMPLE, SEED
from .shape import Paths, columns_of, parts_of, require_known, sparse
from .whole_file import file_of


class ListView(View):
    """A list. Subclasses give its question (`page`, `everything`), its row and its filters."""

    renderer_classes = (JSONText, *FILES)
    # The name of the list in the contract, in cursors and in the names of files.
    name: ClassVar[str]
    filters: ClassVar[type[StrictFilterSet]]
    # What describes one entry.
    row: ClassVar[type[Serializer]]
    # What describes one with `view=full`, where there is such a view.
    full_row: ClassVar[type[Serializer] | None] = None
    orderings: ClassVar[tuple[str, ...]] = ()
    unordered: ClassVar[str] = "newest first"
    # Whether the list tells what the register said at a line of the feed.
    known_at: ClassVar[bool] = False
    # Whether what is answered depends on the day, in the United Kingdom.
    depends_on_day: ClassVar[bool] = False
    is_private: ClassVar[bool] = False
    # Whether a sample of its records can be asked for.
    can_sample: ClassVar[bool] = False
    # What stands around the entries.
    envelope: ClassVar[type[Serializer]] = EnvelopeSerializer
    # Columns that hold ids of organisations; in files what they are called stands beside them.
    organisation_columns: ClassVar[tuple[str, ...]] = ()
    # Filters that the address itself sets, each with the part of the address that gives it.
    set_by_address: ClassVar[Mapping[str, str]] = {}

    # What a list is

    def page(self, query: ListQuery) -> Page:
        """One page, as JSON text."""
        raise NotImplementedError

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        """The line of the feed as of which the list is answered, and every entry of it, one at a time."""
        raise NotImplementedError

    def lines(self, query: ListQuery) -> tuple[int, Iterator[bytes]] | None:
        """The same as finished lines of JSON with all columns of a file, some at a time; None where there are none."""
        return None

    def csv_lines(self, query: ListQuery) -> tuple[int, Iterator[bytes]] | None:
        """The same as finished lines of CSV; None where there are none."""
        return None

    @classmethod
    def columns(cls) -> tuple[Column, ...]:
        """The columns of an entry."""
        return columns_of(cls.row)

    @classmethod
    def sources_of_names(cls) -> Paths:
        """Where the ids stand whose names files have beside them, by header."""
        return {column.name: column.place for column in cls.columns() if column.name in cls.organisation_columns}

    @classmethod
    def file_columns(cls) -> tuple[Column, ...]:
        """The columns of a file."""
        return with_name_columns(cls.columns(), cls.sources_of_names())

    def columns_chosen(self, query: ListQuery) -> tuple[Column, ...]:
        """Those of the file that a query asks for: all, where it does not choose among them."""
        return self.file_columns()

    @classmethod
    def names_of_columns(cls) -> list[str]:
        return [column.name for column in cls.file_columns()]

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        """The names at the top of an entry."""
        return parts_of(cls.row)

    @classmethod
    def is_cited(cls) -> bool:
        return cls.known_at and not cls.is_private

    # What it may be asked

    @classmethod
    def component(cls) -> str:
        """Whose the parameters of the list are, in the contract."""
        return cls.name

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        return parameters_of_filters(cls.filters, cls.component())

    @classmethod
    def more_parameters(cls) -> dict[str, Parameter]:
        """Those that only this sort of list has."""
        return {}

    @classmethod
    def about_fields(cls) -> str:
        """What else there is to say of `fields`."""
        return ""

    def admit_query(self, query: ListQuery) -> None:
        """What a list does between reading the question and answering it; most do nothing."""

    def number_sampled_from(self, query: ListQuery, as_of: int) -> int:
        """How many records the question keeps, of which the answer has a sample; for lists that can be sampled."""
        raise NotImplementedError

    # What is answered

    def get(self, request: Any, **path: str) -> HttpResponseBase:
        if self.is_private:
            self.admit(self.reading)
        query = self.question(request.META.get("QUERY_STRING", ""), request.path, path, uk_day())
        chosen = query.format or self._accepted(request)
        require_honoured(query, chosen)
        if query.fields:
            of_file = chosen != "json" and query.view != "full"
            require_known(query.fields, self.parts(query.view), self.names_of_columns() if of_file else ())
        self.admit_query(query)
        if (unchanged := self._known_already(request, query)) is not None:
            return unchanged
        if chosen != "json":
            require_installed(chosen)
            return self._download(request, query, chosen)
        return self._answer(request, query, self._snapshot(query))

    def question(self, text: str, address: str, path: Mapping[str, str], today: datetime.date) -> ListQuery:
        """What is asked by a query string at this address."""
        view: Any = type(self)
        return read_query(
            text,
            list_parameters(view),
            of_list=f"{self.name} {address}",
            today=today,
            set_by_address={name: self.path[part].read(path[part]) for name, part in self.set_by_address.items()},
        )

    def _answer(self, request: Any, query: ListQuery, page: Page) -> HttpResponse:
        links = links_of(plain(request), query, page)
        if query.sample:
            page.about["sample"] = {**asdict(query.sample), "of": self.number_sampled_from(query, page.as_of)}
        if query.fields:
            page.results = sparse(query.fields, page.results)
        payload = enclosed(page, links, query)
        if self.is_private:
            return self.private(payload, 200, **link_header(links))
        etag = self._etag(request, page.latest_sequence, query)
        response = self.answer(request, payload, etag, latest=page.latest_sequence, **link_header(links))
        if self.is_cited():
            name_citation(response, citation_of(request, page.as_of, query.day))
        return response

    def _accepted(self, request: Any) -> str:
        return request.accepted_renderer.format if isinstance(request, Request) else "json"

    def _snapshot(self, query: ListQuery) -> Page:
        """The page as of the first page of its walk, whatever was published since."""
        cursor = query.cursor
        if cursor is None or not query.moment.is_now or not self.known_at:
            return self.page(query)
        if latest_sequence() != cursor.as_of:
            return self.page(query.as_of(cursor.as_of))
        page = self.page(query)
        return page if page.as_of == cursor.as_of else self.page(query.as_of(cursor.as_of))

    def _etag(self, request: Any, latest: int, query: ListQuery) -> str:
        return etag_of(request, latest, day=self._day(query))

    def _day(self, query: ListQuery) -> datetime.date | None:
        """The day, where the answer depends on it: also for the note that a moment lies in the future."""
        return query.day if self.depends_on_day or query.known_at.is_after(query.day) else None

    def _known_already(self, request: Any, query: ListQuery) -> HttpResponse | None:
        if self.is_private:
            return None
        return self.unchanged(request, day=self._day(query))

    def _download(self, request: Any, query: ListQuery, chosen: str) -> HttpResponseBase:
        latest = 0 if self.is_private else latest_sequence()
        query = replace(query, format=chosen)
        columns = self.columns_chosen(query)
        response = file_of(self, query, columns, only_heading=request.method == "HEAD")
        as_of = int(response["Register-As-Of"])
        citation = citation_of(request, as_of, query.day) if self.is_cited() else ""
        headers = {"Cache-Control": "no-store", "Vary": "Authorization"}
        if not self.is_private:
            etag = self._etag(request, latest, query)
            headers = {"Cache-Control": CACHE, "ETag": etag, "Register-Sequence": str(latest)}
            named = () if columns == self.file_columns() else tuple(column.name for column in columns)
            headers |= headers_of_file(plain(request), self.name, as_of, citation=citation, chosen=named)
        if query.sample:
            headers[HEADER] = (
                f"{query.sample.size} of {self.number_sampled_from(query, as_of)}; seed={query.sample.seed}"
            )
        for name, value in headers.items():
            response[name] = value
        if citation:
            name_citation(response, citation)
        return response if self.is_private else requested_part(plain(request), response)


@cache
def list_parameters(view: Any) -> Mapping[str, Parameter]:
    """All that a list may be asked: its filters, then what every list has."""
    known = dict(view.filter_parameters())
    if view.known_at:
        known["known_at"] = of_lists.KNOWN_AT
    if view.orderings:
        known["ordering"] = of_lists.ordering_parameter(view.component(), view.orderings, view.unordered)
    known |= {"page_size": of_lists.PAGE_SIZE, "cursor": of_lists.CURSOR}
    names = dict.fromkeys((*view.parts(), *view.parts("full"), *view.names_of_columns()))
    known["fields"] = of_lists.fields_parameter(view.component(), names, view.parts()[-1], view.about_fields())
    known |= view.more_parameters()
    known |= {each.name: each for each in (SAMPLE, SEED)} if view.can_sample else {}
    known["format"] = of_lists.FORMAT
    known["labels"] = of_lists.LABELS
    known["excel"] = of_lists.EXCEL
    return known
