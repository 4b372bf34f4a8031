"""Parquet, by pyarrow (an extra): typed columns in groups of rows, each group sent once it is written."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..columns import Column, ColumnType
from ..table import Row, Table
from .batches import batches

ROWS_IN_GROUP = 20_000


class _Sent:
    """A file that is only written to: what was written since it was last asked."""

    closed = False

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        # What pyarrow hands over is its own memory, which it uses again.
        self.pieces.append(bytes(piece))
        return len(piece)

    def flush(self) -> None:
        """Nothing is kept back."""

    def close(self) -> None:
        self.closed = True

    def taken(self) -> bytes:
        taken, self.pieces = b"".join(self.pieces), []
        return taken


def parquet_pieces(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    # An extra, and large: only who writes such files loads it.
    import pyarrow
    from pyarrow import parquet

    schema = arrow_schema(table)
    convert = [_converted(column) for column in table.columns]
    sent = _Sent()
    with parquet.ParquetWriter(pyarrow.PythonFile(sent, mode="w"), schema, compression="zstd") as file:
        for batch in batches(rows, ROWS_IN_GROUP, ROWS_IN_GROUP):
            cells = [
                [each(value) for value in values]
                for each, values in zip(convert, zip(*batch, strict=True), strict=True)
            ]
            arrays = [pyarrow.array(values, of.type) for values, of in zip(cells, schema, strict=True)]
            file.write_table(pyarrow.table(arrays, schema=schema))
            yield sent.taken()
    yield sent.taken()


def arrow_schema(table: Table) -> Any:
    """The types of the columns, with what each means beside it."""
    import pyarrow

    types = {
        ColumnType.TEXT: pyarrow.string(),
        ColumnType.TEXTS: pyarrow.list_(pyarrow.string()),
        ColumnType.INTEGER: pyarrow.int64(),
        ColumnType.NUMBER: pyarrow.float64(),
        ColumnType.BOOLEAN: pyarrow.bool_(),
        ColumnType.DATE: pyarrow.date32(),
        ColumnType.MOMENT: pyarrow.timestamp("us", tz="UTC"),
    }
    fields = [
        pyarrow.field(column.name, types[column.type], metadata={"description": column.description})
        for column in table.columns
    ]
    return pyarrow.schema(fields, metadata={"name": table.name, "licence": table.licence})


def _converted(column: Column) -> Callable[[Any], Any]:
    known: dict[ColumnType, Callable[[Any], Any]] = {
        ColumnType.NUMBER: float,
        ColumnType.DATE: datetime.date.fromisoformat,
        ColumnType.MOMENT: datetime.datetime.fromisoformat,
        ColumnType.TEXT: str,
    }
    convert = known.get(column.type)
    if convert is None:
        return _as_it_is
    return lambda value: None if value is None else convert(value)


def _as_it_is(value: Any) -> Any:
    return value
