"""The files of a release that hold its tables: each table in every format, from the same spooled rows."""

import math
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from registry.exports import FORMATS, FileFormat, Row, Table
from registry.exports.sqlite import write_sqlite
from registry.side_by_side import side_by_side

from .package import Package, PackageFile
from .partitions import write_partitions
from .spool import Spool
from .tables import ReleaseTable
from .writing import entry_of, write_file

OF_EACH_TABLE = ("csv", "xlsx", "parquet")
# Beyond this many rows a spreadsheet takes longer than all other formats together, and can hardly be opened.
MOST_ROWS_OF_SPREADSHEET = 100_000
# How many times as long as a CSV of the same cells.
COSTS = {"xlsx": 4, "parquet": 2}
JSON_LINES, GEOJSON = FORMATS["jsonl"], FORMATS["geojson"]
SQLITE = ("partnership-register.sqlite", "application/vnd.sqlite3")


class WholeRecords:
    """One file of JSON lines a kind: whole records, as the API gives them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "jsonl"
        self._folder.mkdir()
        self._open = ExitStack()
        self._files: dict[str, Any] = {}

    def write(self, kind: str, documents: list[dict]) -> None:
        if kind not in self._files:
            self._files[kind] = self._open.enter_context((self._folder / f"{kind}s.jsonl").open("wb"))
        self._files[kind].writelines(orjson.dumps(each, option=orjson.OPT_APPEND_NEWLINE) for each in documents)

    def files(self) -> Iterator[PackageFile]:
        self._open.close()
        for kind in self._files:
            description = f"Whole {kind}s, one JSON object a line, with what is derived of them."
            yield entry_of(self._folder.parent, f"jsonl/{kind}s.jsonl", JSON_LINES.media_type, description=description)


@dataclass(frozen=True)
class _Planned:
    """A file that is to be written; `cost` says of two which takes longer."""

    cost: float
    write: Callable[[], PackageFile]


def write_tables(package: Package, spool: Spool, folder: Path) -> None:
    """Every file from the spool, on all processors; each file is written by one process, so its bytes stay the same."""
    planned = [
        *_of_tables(package, spool, folder),
        _Planned(math.inf, partial(_write_database, package, spool, folder)),
    ]
    # What takes longest begins first, so that no processor is left with it at the end.
    dearest_first = sorted(planned, key=lambda each: -each.cost)
    written = side_by_side([each.write for each in dearest_first])
    files = {each.write: file for each, file in zip(dearest_first, written, strict=True)}
    *of_tables, database = (files[each.write] for each in planned)
    package.files += of_tables
    if FORMATS["parquet"].is_there:
        package.files += write_partitions(package, spool, folder)
    package.files.append(database)


def _of_tables(package: Package, spool: Spool, folder: Path) -> Iterator[_Planned]:
    """Each table in its formats, in reading order, then the map."""

    def planned(table: ReleaseTable, format_: FileFormat) -> _Planned:
        def write() -> PackageFile:
            written = table.table(package.licence, package.at)
            return _write(folder, table, written, format_, spool.rows(table.name))

        cells = package.counts.get(table.name, 0) * len(table.columns)
        return _Planned(cells * COSTS.get(format_.name, 1), write)

    for table in package.tables:
        for format_ in _formats(package.counts.get(table.name, 0)):
            yield planned(table, format_)
    yield planned(package.tables[0], GEOJSON)


def _formats(rows: int) -> list[FileFormat]:
    names = [name for name in OF_EACH_TABLE if name != "xlsx" or rows <= MOST_ROWS_OF_SPREADSHEET]
    return [FORMATS[name] for name in names if FORMATS[name].is_there]


def _write(folder: Path, table: ReleaseTable, written: Table, format_: FileFormat, rows: Iterator[Row]) -> PackageFile:
    path = f"{format_.name}/{table.name}.{format_.name}"
    return write_file(folder, path, format_.media_type, format_.write(written, rows), table.name, table.title)


def _write_database(package: Package, spool: Spool, folder: Path) -> PackageFile:
    path, media_type = SQLITE
    tables = ((each.table(package.licence, package.at), spool.rows(each.name)) for each in package.tables)
    write_sqlite(folder / path, tables)
    return entry_of(folder, path, media_type, description="Every table in one SQLite database.")
