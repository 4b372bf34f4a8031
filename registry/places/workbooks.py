"""Sheets of official workbooks as rows of text, read with suspicion like every file."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.xml import DEFUSEDXML, LXML

from registry.errors import LoadStopped

if TYPE_CHECKING:
    from registry.places.reading import Columns

# The regulator's look-up tool unpacks to some thirty megabytes; a small archive may unpack to anything.
LARGEST_UNPACKED = 1_000_000_000
MOST_PARTS = 5_000
ROWS_BEFORE_THE_DATA = 20

if not DEFUSEDXML or LXML:
    raise ImportError("Workbooks of others are read with defusedxml only.")


def rows_of_sheet(path: Path, sheet: str) -> Iterator[tuple[int, list[str]]]:
    """(number of the row, its cells as trimmed text) of a sheet of a workbook; empty rows are left out."""
    with _opened(path) as book:
        if sheet not in book.sheetnames:
            raise LoadStopped(f"{path.name}: expected a sheet {sheet}, found {', '.join(book.sheetnames[:30])}.")
        yield from _rows(book[sheet])


def rows_with_titles(path: Path, columns: Columns) -> Iterator[dict[str, str]]:
    """Each row under our own column names, of the first sheet that has all of the columns; notes may stand above them."""
    with _opened(path) as book:
        refused = LoadStopped(f"{path.name}: the workbook is empty.")
        for sheet in book:
            rows = _rows(sheet)
            for _, titles in islice(rows, ROWS_BEFORE_THE_DATA):
                try:
                    positions = columns.positions(titles, file=f"{path.name}, sheet {sheet.title}")
                except LoadStopped as missing:
                    refused = missing if len(titles) > 1 else refused
                    continue
                yield from ({name: cells[at] for name, at in positions.items()} for _, cells in rows)
                return
        raise refused


def texts_in(path: Path, *, but_for: str) -> Iterator[str]:
    """What stands on the first rows of all other sheets: a workbook says there what it is."""
    with _opened(path) as book:
        for sheet in book:
            if sheet.title != but_for:
                for _, cells in islice(_rows(sheet), ROWS_BEFORE_THE_DATA):
                    yield from filter(None, cells)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    _require_modest(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as damaged:
        # Damaged files fail in the reader in every way there is; all of them mean the same.
        raise LoadStopped(f"{path.name}: the workbook cannot be read ({type(damaged).__name__}).") from damaged
    try:
        yield book
    finally:
        book.close()


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts = [_text(value) for value in cells]
        if any(texts):
            yield number, texts


def _require_modest(path: Path) -> None:
    if not path.is_file():
        raise LoadStopped(f"{path}: there is no such file.")
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError) as broken:
        raise LoadStopped(f"{path.name}: this is no workbook (.xlsx): give the file as it is published.") from broken
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        raise LoadStopped(
            f"{path.name}: unpacked, it has {unpacked:,} bytes in {len(parts):,} parts, more than any honest file."
        )


def _text(value: Any) -> str:
    """What a cell says; whole numbers without the decimals, and days without the midnight, that workbooks give them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value).strip()
