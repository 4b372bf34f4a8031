"""Many tables as one SQLite file. The same rows give the same bytes: nothing in it tells of when or where it was written."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .columns import ColumnType
from .table import Row, Table
from .writers.csv_lines import cell

# SQLite has no lists, days and moments: they are the texts that CSV has.
TYPES = {ColumnType.INTEGER: "integer", ColumnType.NUMBER: "real", ColumnType.BOOLEAN: "integer"}
# Tables are joined by these.
RECORDS = ("partnership", "organisation")


def write_sqlite(path: Path, tables: Iterable[tuple[Table, Iterable[Row]]]) -> None:
    """A new file with these tables, in their order; `id` is the key of each that has one."""
    with sqlite3.connect(path, isolation_level=None) as file:
        # Nobody reads it before it is whole, and whoever writes it syncs it.
        file.execute("pragma journal_mode = off")
        file.execute("pragma synchronous = off")
        file.execute("begin")
        for table, rows in tables:
            file.execute(_created(table))
            marks = ", ".join("?" for _ in table.columns)
            file.executemany(f"insert into {_named(table.name)} values ({marks})", map(_cells, rows))  # noqa: S608  our own names
            for column in RECORDS:
                if table.index(column) is not None:
                    index = _named(f"{table.name}_by_{column}")
                    file.execute(f"create index {index} on {_named(table.name)} ({column})")
        file.execute("commit")
    file.close()


def _created(table: Table) -> str:
    columns = ", ".join(
        f"{_named(column.name)} {TYPES.get(column.type, 'text')}"
        + (" primary key" if column.name == "id" else "" if column.nullable else " not null")
        for column in table.columns
    )
    return f"create table {_named(table.name)} ({columns})"


def _cells(row: Row) -> list[Any]:
    return [cell(value) or None if isinstance(value, list) else value for value in row]


def _named(name: str) -> str:
    return f'"{name}"'
