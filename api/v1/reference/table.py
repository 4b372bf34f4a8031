"""Small reference lists: all rows at once, in JSON or CSV, with filters on their columns."""

import orjson
from django.http import HttpResponseBase
from rest_framework.request import Request

from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import latest_sequence
from registry.errors import BadParameter

from ...conditional import etag_of
from ...formats import csv
from ...formats.media import CSVText, JSONText
from ...parameters import one_of, pairs_of
from ..reading import ReadView


class ReferenceTableView(ReadView):
    """Subclasses give `rows()`, the columns in reading order, and which of them can be asked."""

    renderer_classes = (JSONText, CSVText)
    columns: tuple[str, ...]
    askable: tuple[str, ...] = ()
    filename: str

    def rows(self, **path: str) -> list[dict]:
        raise NotImplementedError

    def get(self, request: Request, **path: str) -> HttpResponseBase:
        parameters = pairs_of(request.META.get("QUERY_STRING", ""))
        for name in parameters:
            if name not in (*self.askable, "q", "format"):
                raise unknown_parameter(name, (*self.askable, "q", "format"))
        chosen = one_of("format", parameters.pop("format", None), ("json", "csv"))
        chosen = self.format_of(request, chosen)
        rows = [row for row in self.rows(**path) if self._matches(row, parameters)]
        if chosen == "csv":
            paths = {name: (name,) for name in self.columns}
            return self.stream(csv.csv_lines(paths, rows), csv.MEDIA_TYPE, f"{self.filename}.csv")
        latest = latest_sequence()
        payload = {
            "count": len(rows),
            "count_is_exact": True,
            "as_of": latest,
            "next": None,
            "previous": None,
            "results": rows,
        }
        return self.answer(request, orjson.dumps(payload), etag_of(request, latest, 0))

    def _matches(self, row: dict, parameters: dict[str, str]) -> bool:
        for name, text in parameters.items():
            if len(text) > 200:
                raise BadParameter(name, "search_too_long", f"{name}: write at most 200 characters.")
            if name == "q":
                if text.casefold() not in " ".join(str(value) for value in row.values()).casefold():
                    return False
            elif csv.cell(row.get(name)) not in text.split(","):
                return False
        return True
