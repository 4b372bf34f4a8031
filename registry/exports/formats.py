"""The formats of files: each a media type, the ending of its name, and what writes it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from .table import Row, Table
from .writers.csv_lines import csv_pieces
from .writers.geojson import geojson_pieces
from .writers.json_lines import json_lines_pieces
from .writers.parquet import parquet_pieces
from .writers.xlsx import xlsx_pieces

Writer = Callable[[Table, Iterable[Row]], Iterator[bytes]]


@dataclass(frozen=True)
class FileFormat:
    """`needs` is the library without which it cannot be written, where that is an extra."""

    name: str
    media_type: str
    write: Writer
    needs: str = ""

    @property
    def is_there(self) -> bool:
        return not self.needs or find_spec(self.needs) is not None


FORMATS = {
    each.name: each
    for each in (
        FileFormat("csv", "text/csv; charset=utf-8", csv_pieces),
        FileFormat("jsonl", "application/jsonl", json_lines_pieces),
        FileFormat("geojson", "application/geo+json", geojson_pieces),
        FileFormat("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_pieces),
        FileFormat("parquet", "application/vnd.apache.parquet", parquet_pieces, needs="pyarrow"),
    )
}
