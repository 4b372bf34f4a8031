"""One sheet of an official workbook as rows of text, read with suspicion like every file."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.xml import DEFUSEDXML, LXML

from registry.errors import LoadStopped

# The regulator's look-up tool unpacks to some thirty megabytes; a small archive may unpack to anything.
LARGEST_UNPACKED = 1_000_000_000
MOST_PARTS = 5_000

if not DEFUSEDXML or LXML:
    raise ImportError("Workbooks of others are read with defusedxml only.")


def rows_of_sheet(path: Path, sheet: str) -> Iterator[tuple[int, list[str]]]:
    """(number of the row, its cells as trimmed text) of a sheet of a workbook; empty rows are left out."""
    _require_modest(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as damaged:
        # Damaged files fail in the reader in every way there is; all of them mean the same.
        raise LoadStopped(f"{path.name}: the workbook cannot be read ({type(damaged).__name__}).") from damaged
    try:
        if sheet not in book.sheetnames:
            raise LoadStopped(f"{path.name}: expected a sheet {sheet}, found {', '.join(book.sheetnames[:30])}.")
        for number, cells in enumerate(book[sheet].iter_rows(values_only=True), start=1):
            texts = [_text(value) for value in cells]
            if any(texts):
                yield number, texts
    finally:
        book.close()


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
    """What a cell says; a whole number without the decimals that workbooks give it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
