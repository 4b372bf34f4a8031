"""Lists of records: one statement a page, finished texts, signed cursors."""

from collections.abc import Iterator

import orjson
from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request

from registry.catalogue.derived import METHOD
from registry.catalogue.documents import fields_of_summary, fields_of_whole
from registry.catalogue.filters import StrictFilterSet
from registry.catalogue.reading import Page, assurances_of, read_page, with_assurance
from registry.catalogue.reading.exports import stream_texts
from registry.catalogue.reading.pages import COUNT_LIMIT
from registry.catalogue.reading.summaries import summaries_of
from registry.publishing.catalogue import texts_missing_from

from ..conditional import etag_of
from ..formats import columns, csv, geojson
from ..pagination import cursor_of, position_of
from ..paging import addresses, link_header
from ..parameters import ListQuery, read_list_query
from ..sparse import only
from .reading import ListView


class RecordListView(ListView):
    """The list of one kind of record; subclasses name the kind and its filters."""

    kind: str
    filters: type[StrictFilterSet]
    filename: str

    def fixed(self, **path: str) -> dict[str, str]:
        """Conditions that the address itself sets."""
        return {}

    def get(self, request: Request, **path: str) -> HttpResponseBase:
        query = read_list_query(self.kind, self.filters, request.META.get("QUERY_STRING", ""), fixed=self.fixed(**path))
        chosen = self.format_of(request, query.format)
        if chosen != "json":
            return self._download(query, chosen)
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        return self._page(request, query)

    def _page(self, request: Request, query: ListQuery) -> HttpResponse:
        position, counted = position_of(query.cursor, query.bound) if query.cursor is not None else (None, None)
        page = read_page(
            self.kind,
            query.conditions,
            moment=query.moment,
            ordering=query.ordering,
            size=query.size,
            position=position,
            counted=counted,
            text="full" if query.view == "full" else "summary",
        )
        following, previous = addresses(
            request,
            page,
            position,
            lambda keys, backwards: cursor_of(query.bound, keys, page.count, backwards=backwards),
        )
        payload = self._payload(query, page, following, previous)
        etag = etag_of(request, page.latest_sequence, METHOD)
        return self.answer(request, payload, etag, **link_header(following, previous))

    def _payload(self, query: ListQuery, page: Page, following: str | None, previous: str | None) -> bytes:
        results = self._rendered(query, page) if page.missing else page.results
        if query.fields:
            known = fields_of_whole(self.kind) if query.view == "full" else fields_of_summary(self.kind)
            results = only(query.fields, known, results)
        names = page.names
        if query.include == "organisations":
            names = summaries_of(orjson.loads(names), moment=query.moment)
        envelope = {
            "count": min(page.count, COUNT_LIMIT),
            "count_is_exact": page.count_is_exact,
            "as_of": page.as_of,
            "next": following,
            "previous": previous,
        }
        if query.moment.sequence is not None and query.moment.sequence > page.as_of:
            envelope["note"] = f"known_at lies beyond the last line of the feed; answered as of line {page.as_of}."
        opening = orjson.dumps(envelope)[:-1]
        return opening + b',"results":[' + results.encode() + b'],"organisations":' + names.encode() + b"}"

    def _rendered(self, query: ListQuery, page: Page) -> str:
        """The page where some text is missing: rendered now, and not stored."""
        index = 0 if query.view == "full" else 1
        rendered = texts_missing_from(self.kind, page.editions)
        texts = [rendered[edition][index] for edition in page.editions]
        records = [orjson.loads(text)["id"] for text in texts]
        assurances = assurances_of(self.kind, records, page.as_of)
        return ",".join(with_assurance(text, assurances[record]) for record, text in zip(records, texts, strict=True))

    def _download(self, query: ListQuery, chosen: str) -> HttpResponseBase:
        documents = self._documents(query)
        if chosen == "csv":
            lines = csv.csv_lines(columns.OF[self.kind], documents)
            return self.stream(lines, csv.MEDIA_TYPE, f"{self.filename}.csv")
        pieces = geojson.geojson_pieces(documents, settings.DATA_LICENCE)
        return self.stream(pieces, geojson.MEDIA_TYPE, f"{self.filename}.geojson")

    def _documents(self, query: ListQuery) -> Iterator[dict]:
        for batch in stream_texts(self.kind, query.conditions, moment=query.moment, ordering=query.ordering):
            gaps = [edition for edition, text, _ in batch if text is None]
            rendered = texts_missing_from(self.kind, gaps) if gaps else {}
            for edition, text, assurance in batch:
                yield orjson.loads(with_assurance(text if text is not None else rendered[edition][1], assurance))
