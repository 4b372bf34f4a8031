"""CSV (RFC 4180): UTF-8, a heading, an empty cell for what is not known, lists with "; " between their values."""

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import Any

from ..columns import Column, ColumnType
from ..table import Row, Table
from .batches import batches

BETWEEN = "; "


def csv_pieces(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    """Published text never begins with a sign that spreadsheets run (the rules refuse it), so cells go out as they are."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(table.names)
    written = _written(table.columns)
    for batch in batches(rows):
        writer.writerows(map(written, batch))
        yield _taken(buffer)
    if rest := _taken(buffer):
        yield rest


def csv_line(columns: tuple[Column, ...], row: Row) -> str:
    """One row, without the end of its line."""
    buffer = StringIO(newline="")
    csv.writer(buffer, lineterminator="").writerow(_written(columns)(row))
    return buffer.getvalue()


def csv_heading(columns: tuple[Column, ...]) -> str:
    return ",".join(column.name for column in columns)


def cell(value: Any) -> str:
    """A value of any type as a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return BETWEEN.join(cell(item) for item in value)
    return str(value)


def _written(columns: tuple[Column, ...]) -> Callable[[Row], Row]:
    """What brings a row into cells. Only lists and booleans are not written as they are: the others are not looked at."""
    looked_at = [place for place, column in enumerate(columns) if column.type in (ColumnType.TEXTS, ColumnType.BOOLEAN)]

    def written(row: Row) -> Row:
        cells = list(row)
        for place in looked_at:
            cells[place] = cell(cells[place])
        return cells

    return written


def _taken(buffer: StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()
