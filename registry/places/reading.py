"""Official files, read with suspicion: a bounded size, columns known by name, a hash of what was
read.
"""

import csv
import gzip
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from registry.errors import LoadStopped
from registry.places.workbooks import rows_with_titles

# The largest file we expect is the whole ONS postcode directory, 1.2 GB as CSV; nothing honest is
# twice that.
LARGEST_BYTES = 2_500_000_000
LONGEST_CELL = 100_000
LONGEST_LINE = 1_000_000


class Columns(Mapping[str, str]):
    """What we call each column, and a pattern for what publishers call it, whatever the case and
    spacing.
    """

    def __init__(self, patterns: Mapping[str, str], *, optional: Sequence[str] = ()) -> None:
        self._patterns = dict(patterns)
        self.optional = frozenset(optional)

    def __getitem__(self, name: str) -> str:
        return self._patterns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._patterns)

    def __len__(self) -> int:
        return len(self._patterns)

    def positions(self, header: Sequence[str], *, file: str) -> dict[str, int]:
        """Where each column is in this header; refused when one is missing or two could be it."""
        columns: dict[str, int] = {}
        for name, pattern in self.items():
            at = [i for i, title in enumerate(header) if re.fullmatch(pattern, plain_title(title))]
            if len(at) > 1:
                titles = ", ".join(header[i][:60] for i in at)
                raise LoadStopped(f"{file}: expected one column for {name}, found {titles}.")
            if at:
                columns[name] = at[0]
        missing = [name for name in self if name not in columns and name not in self.optional]
        if missing:
            lacking = "; ".join(f"{name} (a title like {self[name]!r})" for name in missing)
            titles = ", ".join(title[:60] for title in header[:60])
            raise LoadStopped(f"{file}: expected but not found: {lacking}. Found: {titles}.")
        return columns


def plain_title(title: str) -> str:
    """A column's title in lower case, words joined by single spaces, `_` and `-` as spaces."""
    return " ".join(re.sub(r"[_\-\s]+", " ", title.lstrip("\ufeff")).strip().casefold().split())


def rows_of(path: Path, columns: Columns) -> Iterator[dict[str, str]]:
    """Each row of a CSV (or gzipped CSV), or of a workbook, as text under our own column names, trimmed."""
    if path.suffix.lower() == ".xlsx":
        yield from rows_with_titles(path, columns)
        return
    csv.field_size_limit(LONGEST_CELL)
    with _opened(path) as file:
        reader = csv.reader(_lines(file, path.name), strict=True)
        try:
            header = next(reader, None)
            if header is None:
                raise LoadStopped(f"{path.name}: the file is empty.")
            positions = columns.positions(header, file=path.name)
            for cells in reader:
                if not cells:
                    continue
                if len(cells) != len(header):
                    raise LoadStopped(
                        f"{path.name}, line {reader.line_num}: expected {len(header)} cells, found {len(cells)}."
                    )
                yield {name: cells[at].strip() for name, at in positions.items()}
        except (csv.Error, UnicodeDecodeError, EOFError, OSError) as broken:
            raise LoadStopped(f"{path.name}, line {reader.line_num}: cannot be read ({broken}).") from broken


def titles_of(path: Path) -> list[str]:
    """The titles of the columns of a CSV, as they are written."""
    with _opened(path) as file:
        return next(csv.reader(_lines(file, path.name)), [])


def sha256_of(paths: Sequence[Path]) -> str:
    """SHA-256 of the files one after another."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if not path.is_file():
        raise LoadStopped(f"{path}: there is no such file.")
    if path.stat().st_size > LARGEST_BYTES:
        raise LoadStopped(f"{path.name}: larger than {LARGEST_BYTES:,} bytes.")
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        yield file


def _lines(file: TextIO, name: str) -> Iterator[str]:
    """Lines of bounded length and number: a small compressed file may unpack to anything."""
    unpacked = 0
    while line := file.readline(LONGEST_LINE):
        unpacked += len(line)
        if len(line) == LONGEST_LINE or unpacked > LARGEST_BYTES:
            raise LoadStopped(f"{name}: a line or the whole of it is longer than any honest file.")
        yield line
