"""A whole list as one file, streamed: it begins once its first entries are there, so a failure is never a short file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from django.conf import settings
from django.http import HttpResponseBase, StreamingHttpResponse

from registry.feed.models import Change

from ..formats import csv, geojson
from .shape import Paths, columns_kept, kept

MEDIA_TYPES = {"csv": csv.MEDIA_TYPE, "geojson": geojson.MEDIA_TYPE}
POINT = ("latitude", "longitude")


@dataclass(frozen=True)
class Download:
    """What a file is made of. `for_excel` marks CSV as UTF-8; `only_heading` is for HEAD: the headers of the answer,
    and nothing of the file.
    """

    name: str
    format: str
    as_of: int
    fields: tuple[str, ...]
    columns: Paths
    for_excel: bool = False
    only_heading: bool = False

    def response(self, entries: Iterator[dict]) -> HttpResponseBase:
        if self.only_heading:
            # A stream of nothing: without a length, for that of the file is known only once it is made.
            response = StreamingHttpResponse((), content_type=MEDIA_TYPES[self.format])
        else:
            response = StreamingHttpResponse(self._chunks(begun(entries)), content_type=MEDIA_TYPES[self.format])
        response["Content-Disposition"] = f'attachment; filename="{self.file_name}"'
        response["Register-As-Of"] = str(self.as_of)
        return response

    @property
    def file_name(self) -> str:
        """With the date of the line as of which it is answered."""
        line = Change.objects.filter(sequence=self.as_of).values_list("at", flat=True).first()
        date = f"-{line:%Y-%m-%d}" if line else ""
        return f"{self.name}{date}.{self.format}"

    def _chunks(self, entries: Iterable[dict]) -> Iterable[str] | Iterable[bytes]:
        if self.format == "csv":
            lines = csv.csv_lines(columns_kept(self.fields, self.columns), entries)
            return chain([csv.BYTE_ORDER_MARK], lines) if self.for_excel else lines
        fields = (*self.fields, *POINT)
        shown = (kept(fields, entry) for entry in entries) if self.fields else entries
        return geojson.geojson_pieces(shown, settings.DATA_LICENCE)


def begun(entries: Iterator[dict]) -> Iterator[dict]:
    """The same entries, the first of them fetched: what fails at once fails before anything is sent."""
    first = next(entries, None)
    return chain([] if first is None else [first], entries)
