"""The tables of a release as readers that are not ours read them."""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from registry.exports import ColumnType
from registry.releases.tables import ReleaseTable


def plain(table: ReleaseTable, values: list) -> tuple:
    """A row with all its values as CSV has them, so that formats can be compared; numbers as numbers."""
    return tuple(_plain(column.type, value) for column, value in zip(table.columns, values, strict=True))


def _plain(of: ColumnType, value: object) -> object:
    if value is None or value == "" or value == []:
        return None
    if of in (ColumnType.INTEGER, ColumnType.NUMBER):
        return float(value)  # type: ignore[arg-type]
    if of == ColumnType.BOOLEAN:
        return value in (True, 1, "true")
    if of == ColumnType.DATE:
        return str(value)[:10]
    if of == ColumnType.MOMENT and hasattr(value, "isoformat"):
        return value.isoformat().replace("+00:00", "Z")
    return "; ".join(value) if isinstance(value, list) else str(value)


def of_csv(folder: Path, table: ReleaseTable) -> Iterator[list]:
    with (folder / f"csv/{table.name}.csv").open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file, strict=True)
    assert heading == [column.name for column in table.columns]
    return iter(rows)


def of_xlsx(folder: Path, table: ReleaseTable) -> Iterator[list]:
    book = openpyxl.load_workbook(folder / f"xlsx/{table.name}.xlsx", read_only=True)
    rows = [
        list(row) + [None] * (len(table.columns) - len(row))
        for row in book.active.iter_rows(min_row=2, values_only=True)
    ]
    book.close()
    return iter(rows)


def of_sqlite(folder: Path, table: ReleaseTable) -> Iterator[list]:
    file = sqlite3.connect(f"file:{folder}/partnership-register.sqlite?mode=ro", uri=True)
    rows = file.execute(f'select * from "{table.name}" order by rowid').fetchall()
    file.close()
    return iter(rows)


def of_parquet(folder: Path, table: ReleaseTable) -> Iterator[list]:
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = parquet.read_table(folder / f"parquet/{table.name}.parquet").to_pydict()
    return zip(*columns.values(), strict=True)


FORMATS: dict[str, Callable[[Path, ReleaseTable], Iterator[list]]] = {
    "csv": of_csv,
    "xlsx": of_xlsx,
    "sqlite": of_sqlite,
    "parquet": of_parquet,
}


def whole_records(folder: Path, kind: str) -> list[dict]:
    return [json.loads(line) for line in (folder / f"jsonl/{kind}s.jsonl").read_text(encoding="utf-8").splitlines()]
