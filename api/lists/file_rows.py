"""The rows of a file: of entries as a page has them, or of finished lines."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

import orjson

from registry.exports import Column, Row, row_of
from registry.public_address import at

from .shape import kept

URL = "url"


def rows_of_entries(columns: Sequence[Column], entries: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """The values of entries, their addresses as they are reached from outside: a file is read far from here."""
    url = next((place for place, column in enumerate(columns) if column.name == URL), None)
    for entry in entries:
        row = row_of(columns, entry)
        if url is not None and isinstance(row[url], str) and row[url].startswith("/"):
            row[url] = at(row[url])
        yield row


def rows_of_lines(columns: Sequence[Column], lines: Iterable[bytes]) -> Iterator[Row]:
    """The values of lines of JSON that have a member for each column."""
    names = [column.name for column in columns]
    values = itemgetter(*names)
    for batch in lines:
        yield from map(values, _entries(batch))


def sparse_lines(fields: tuple[str, ...], lines: Iterator[bytes]) -> Iterator[bytes]:
    """The same lines, with only these parts where some were asked for."""
    if not fields:
        return lines
    return (b"\n".join(orjson.dumps(kept(fields, entry)) for entry in _entries(batch)) for batch in lines)


def _entries(lines: bytes) -> list[dict[str, Any]]:
    """What stands in some lines; JSON that is written on one line has no line break in it."""
    entries: list[dict[str, Any]] = orjson.loads(b"[%b]" % lines.replace(b"\n", b","))
    return entries
