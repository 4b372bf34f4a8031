"""Flat rows across partnerships: one list for each table."""

from collections.abc import Iterator

import orjson
from django.conf import settings
from django.http import HttpResponseBase
from rest_framework.request import Request

from registry.catalogue.derived import METHOD
from registry.catalogue.filters import Conditions, PartnershipFilters
from registry.catalogue.filters.conditions import Condition
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import read_moment
from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.pages import COUNT_LIMIT
from registry.catalogue.reading.rows import read_rows, stream_rows
from registry.content import kinds
from registry.editions import TableRow

from ...conditional import etag_of
from ...formats import columns, csv, geojson
from ...pagination import cursor_of, position_of
from ...paging import addresses, link_header
from ...parameters import FORMATS, one_of, page_size, pairs_of
from ..reading import ListView

OWN = ("known_at", "page_size", "cursor", "format")


class RowListView(ListView):
    """The rows of one table, of all partnerships that the filters keep."""

    table: str

    @property
    def model(self) -> type[TableRow]:
        return kinds()["partnership"].tables[self.table]

    def get(self, request: Request) -> HttpResponseBase:
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        own = {name: parameters.pop(name) for name in OWN if name in parameters}
        conditions, of_row = self._conditions(parameters)
        moment = read_moment(own.get("known_at"))
        bound = (("list", self.table), *sorted([*parameters.items(), ("known_at", own.get("known_at", ""))]))
        chosen = self.format_of(request, one_of("format", own.get("format"), FORMATS))
        if chosen != "json":
            return self._download(chosen, conditions, of_row, moment)
        if (unchanged := self.unchanged(request)) is not None:
            return unchanged
        position, counted = position_of(own["cursor"], bound) if "cursor" in own else (None, None)
        size = page_size(own.get("page_size"))
        page = read_rows(self.model, conditions, of_row, moment=moment, size=size, position=position, counted=counted)
        following, previous = addresses(
            request, page, position, lambda keys, backwards: cursor_of(bound, keys, page.count, backwards=backwards)
        )
        envelope = {
            "count": min(page.count, COUNT_LIMIT),
            "count_is_exact": page.count <= COUNT_LIMIT,
            "as_of": page.as_of,
            "next": following,
            "previous": previous,
        }
        payload = orjson.dumps(envelope)[:-1] + f',"results":[{page.results}],"organisations":{page.names}}}'.encode()
        return self.answer(
            request, payload, etag_of(request, page.latest_sequence, METHOD), **link_header(following, previous)
        )

    def _conditions(self, parameters: dict[str, str]) -> tuple[Conditions, list[Condition]]:
        """Those on the partnership, and those on the row itself."""
        filters = row_filters(self.model)
        known = (*PartnershipFilters.names(), *filters.names(), *OWN)
        for name in parameters:
            if name not in known:
                raise unknown_parameter(name, known)
        mine = {name: text for name, text in parameters.items() if name in filters.base_filters}
        conditions_of_row = [
            filters.base_filters[name].clause_of(filters.clean(name, text)).condition for name, text in mine.items()
        ]
        others = [(name, text) for name, text in parameters.items() if name not in mine]
        return PartnershipFilters.read(others), conditions_of_row

    def _download(
        self, chosen: str, conditions: Conditions, of_row: list[Condition], moment: Moment
    ) -> HttpResponseBase:
        def documents() -> Iterator[dict]:
            for batch in stream_rows(self.model, conditions, of_row, moment=moment):
                for text, latitude, longitude in batch:
                    document = orjson.loads(text)
                    yield document | {"latitude": latitude, "longitude": longitude} if chosen == "geojson" else document

        name = self.table.replace("_", "-")
        if chosen == "csv":
            lines = csv.csv_lines(columns.row_columns(self.model), documents())
            return self.stream(lines, csv.MEDIA_TYPE, f"{name}.csv")
        pieces = geojson.geojson_pieces(documents(), settings.DATA_LICENCE)
        return self.stream(pieces, geojson.MEDIA_TYPE, f"{name}.geojson")
