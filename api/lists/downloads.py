"""A whole list as one file, streamed: it begins once its first piece is there, so a failure is never a short file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from django.conf import settings
from django.http import HttpResponseBase, StreamingHttpResponse

from registry.errors import BadParameter
from registry.exports import FORMATS, Column, Row, Table
from registry.exports.writers.csv_lines import csv_heading
from registry.feed.models import Change

BadParameter.explain(
    format_not_installed="The keeper of this register did not install what writes this format. Ask for another one.",
)
CSV, JSON_LINES = "csv", "jsonl"
# By it Excel knows that a file is UTF-8; other readers take it for a part of the first header.
BYTE_ORDER_MARK = "\ufeff".encode()


@dataclass(frozen=True)
class Download:
    """What a file is made of. `for_excel` marks CSV as UTF-8; `only_heading` is for HEAD: the headers of the answer,
    and nothing of the file.
    """

    name: str
    format: str
    as_of: int
    columns: tuple[Column, ...]
    description: str = ""
    for_excel: bool = False
    only_heading: bool = False

    def of_rows(self, rows: Iterable[Row]) -> HttpResponseBase:
        return self._response(FORMATS[self.format].write(self.table, rows))

    def of_lines(self, lines: Iterable[bytes]) -> HttpResponseBase:
        """Of finished lines of JSON."""
        return self._response(b"%b\n" % some for some in lines)

    def of_csv_lines(self, lines: Iterable[bytes]) -> HttpResponseBase:
        """Of finished lines of CSV."""
        return self._response(_headed(csv_heading(self.columns), lines))

    def _response(self, pieces: Iterator[bytes]) -> HttpResponseBase:
        if self.only_heading:
            # A stream of nothing: without a length, for that of the file is known only once it is made.
            sent: Iterable[bytes] = ()
        else:
            sent = chain([BYTE_ORDER_MARK], begun(pieces)) if self.for_excel else begun(pieces)
        response = StreamingHttpResponse(sent, content_type=FORMATS[self.format].media_type)
        response["Content-Disposition"] = f'attachment; filename="{self.file_name}"'
        response["Register-As-Of"] = str(self.as_of)
        return response

    @cached_property
    def table(self) -> Table:
        line = Change.objects.filter(sequence=self.as_of).values_list("at", flat=True).first()
        return Table(self.name, self.columns, self.description, settings.DATA_LICENCE, line)

    @property
    def file_name(self) -> str:
        """With the date of the line as of which it is answered."""
        line = self.table.made_at
        date = f"-{line:%Y-%m-%d}" if line else ""
        return f"{self.name}{date}.{self.format}"


def _headed(heading: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """With the heading in front of the first lines, so that it never goes out alone when nothing can follow."""
    before = f"{heading}\r\n".encode()
    for some in lines:
        yield b"%b%b\r\n" % (before, some)
        before = b""
    if before:
        yield before


def begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same pieces, the first of them made: what fails at once fails before anything is sent."""
    first = next(pieces, None)
    return chain([] if first is None else [first], pieces)


def require_installed(chosen: str) -> None:
    if chosen in FORMATS and not FORMATS[chosen].is_there:
        others = ", ".join(name for name, each in FORMATS.items() if each.is_there)
        raise BadParameter(
            "format", "format_not_installed", f"format: this register does not write {chosen}. Ask for one of {others}."
        )
