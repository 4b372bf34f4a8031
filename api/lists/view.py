"""The view of every list: what was asked, one page of it or all of it, in the format that was asked for."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, ClassVar

from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request
from rest_framework.serializers import Serializer

from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.reading import Page, latest_sequence
from registry.clock import uk_day

from ..conditional import CACHE, etag_of
from ..formats.media import CSVText, GeoJSONText, JSONText
from ..parameters import Parameter, parameters_of_filters
from ..ranges import requested_part
from ..views import View, plain
from . import parameters as of_lists
from .downloads import Download
from .envelope import enclosed, link_header, links_of
from .named import with_name_columns, with_names
from .query import ListQuery, read_query, require_honoured
from .shape import Paths, columns_of, parts_of, require_known, sparse


class ListView(View):
    """A list. Subclasses give its question (`page`, `everything`), its row and its filters."""

    renderer_classes = (JSONText, CSVText, GeoJSONText)
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
    # Columns of CSV that hold ids of organisations; beside each stands what they are called.
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

    @classmethod
    def columns(cls) -> Paths:
        """The columns of a CSV file: header → where its value stands in an entry."""
        return columns_of(cls.row)

    @classmethod
    def sources_of_names(cls) -> Paths:
        """Where the ids stand whose names CSV has beside them, by header."""
        return {header: path for header, path in cls.columns().items() if header in cls.organisation_columns}

    @classmethod
    def csv_columns(cls) -> Paths:
        return with_name_columns(cls.columns(), cls.sources_of_names())

    @classmethod
    def parts(cls, view: str = "summary") -> tuple[str, ...]:
        """The names at the top of an entry."""
        return parts_of(cls.row)

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

    # What is answered

    def get(self, request: Any, **path: str) -> HttpResponseBase:
        view: Any = type(self)
        if self.is_private:
            self.admit(self.reading)
        query = read_query(
            request.META.get("QUERY_STRING", ""),
            list_parameters(view),
            of_list=f"{self.name} {request.path}",
            today=uk_day(),
            set_by_address={name: self.path[part].read(path[part]) for name, part in self.set_by_address.items()},
        )
        chosen = query.format or self._accepted(request)
        require_honoured(query, chosen)
        if query.fields:
            require_known(query.fields, self.parts(query.view), self.csv_columns() if chosen == "csv" else {})
        if (unchanged := self._known_already(request, query)) is not None:
            return unchanged
        if chosen != "json":
            return self._download(request, query, chosen)
        return self._answer(request, query, self._snapshot(query))

    def _answer(self, request: Any, query: ListQuery, page: Page) -> HttpResponse:
        links = links_of(plain(request), query, page)
        if query.fields:
            page.results = sparse(query.fields, page.results)
        payload = enclosed(page, links, query)
        if self.is_private:
            return self.private(payload, 200, **link_header(links))
        etag = self._etag(request, page.latest_sequence, query)
        return self.answer(request, payload, etag, latest=page.latest_sequence, **link_header(links))

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
        as_of, entries = self.everything(query)
        if chosen == "csv":
            entries = with_names(entries, self.sources_of_names(), query.moment)
        download = Download(
            self.name, chosen, as_of, query.fields, self.csv_columns(),
            for_excel=bool(query.excel), only_heading=request.method == "HEAD",
        )  # fmt: skip
        response = download.response(entries)
        kept_by = {"Cache-Control": "no-store", "Vary": "Authorization"}
        if not self.is_private:
            etag = self._etag(request, latest, query)
            kept_by = {"Cache-Control": CACHE, "ETag": etag, "Register-Sequence": str(latest)}
        for name, value in kept_by.items():
            response[name] = value
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
    names = dict.fromkeys((*view.parts(), *view.parts("full"), *view.csv_columns()))
    known["fields"] = of_lists.fields_parameter(view.component(), names, view.parts()[-1], view.about_fields())
    known |= view.more_parameters()
    known["format"] = of_lists.FORMAT
    known["excel"] = of_lists.EXCEL
    return known
