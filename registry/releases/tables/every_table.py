"""All tables of a release, in reading order."""

from collections.abc import Iterator
from functools import cache

from registry.content import kinds
from registry.exports import Column, ColumnType

from .definition import ReleaseTable
from .of_the_register import OF_THE_REGISTER, Rows, table_of
from .records import table_of_records
from .rows import tables_of_rows

COLUMNS = table_of(
    "columns", "Columns", "Every column of every table here, with its type and what it means.",
    Column("id", description="Table, a dot, and the column.", nullable=False),
    Column("table", description="The table.", nullable=False),
    Column("column", description="The column.", nullable=False),
    Column("type", description="`text`, `texts` (several), `integer`, `number`, `boolean`, `date` or `moment`.", nullable=False),
    Column("required", ColumnType.BOOLEAN, "Whether every row has a value.", nullable=False),
    Column("vocabulary", description="The vocabulary whose codes stand in it."),
    Column("description", description="What it means."),
)  # fmt: skip


def columns(line: int) -> Iterator[dict]:
    for table in every_table():
        for column in table.columns:
            yield {
                "id": f"{table.name}.{column.name}", "table": table.name, "column": column.name,
                "type": column.type.value, "required": not column.nullable, "vocabulary": column.vocabulary or None,
                "description": column.description or None,
            }  # fmt: skip


ALSO: tuple[tuple[ReleaseTable, Rows], ...] = (*OF_THE_REGISTER, (COLUMNS, columns))


@cache
def tables_of_kind(kind: str) -> tuple[ReleaseTable, ...]:
    """The table of the records, then those of their rows."""
    return (table_of_records(kinds()[kind]), *tables_of_rows(kinds()[kind]))


@cache
def every_table() -> tuple[ReleaseTable, ...]:
    of_records = (table for kind in ("partnership", "organisation") for table in tables_of_kind(kind))
    return (*of_records, *(table for table, _ in ALSO))
