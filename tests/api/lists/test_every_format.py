"""Every list in every format of files: the same rows in the same order, and the same values."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from pyarrow import parquet

from registry.exports import FORMATS, ColumnType
from registry.exports.columns import Column
from tests.contract.served import Served

from .test_every_list import PUBLIC, address_of

pytestmark = pytest.mark.django_db


def of_csv(payload: bytes) -> list[list[Any]]:
    return list(csv.reader(io.StringIO(payload.decode(), newline="")))[1:]


def of_json_lines(payload: bytes) -> list[list[Any]]:
    return [list(json.loads(line).items()) for line in payload.splitlines()]


def of_geojson(payload: bytes) -> list[list[Any]]:
    features = json.loads(payload)["features"]
    rows = []
    for feature in features:
        east, north = feature["geometry"]["coordinates"] if feature["geometry"] else (None, None)
        rows.append([*feature["properties"].items(), ("latitude", north), ("longitude", east)])
    return rows


def of_xlsx(payload: bytes) -> list[list[Any]]:
    return [
        list(row) for row in openpyxl.load_workbook(io.BytesIO(payload)).active.iter_rows(min_row=2, values_only=True)
    ]


def of_parquet(payload: bytes) -> list[list[Any]]:
    return [list(row.items()) for row in parquet.read_table(io.BytesIO(payload)).to_pylist()]


READERS: dict[str, Callable[[bytes], list[list[Any]]]] = {
    "csv": of_csv, "jsonl": of_json_lines, "geojson": of_geojson, "xlsx": of_xlsx, "parquet": of_parquet,
}  # fmt: skip


def plain(column: Column, value: Any) -> str:
    """A value as every format can be brought to say it."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool) or column.type == ColumnType.BOOLEAN:
        return str(value).lower()
    if column.type in (ColumnType.NUMBER, ColumnType.INTEGER):
        return f"{Decimal(str(value)).normalize():f}"
    if column.type == ColumnType.DATE:
        return str(value)[:10]
    if column.type == ColumnType.MOMENT:
        text = str(value).replace(" ", "T").replace("Z", "+00:00")
        return text if "." in text else text.replace("+00:00", ".000000+00:00")
    return str(value).replace("\r\n", "\n")


def values_of(columns: Iterable[Column], row: list[Any]) -> list[str]:
    """By name where the format has names, else by place. In GeoJSON a point is whole or missing."""
    columns = list(columns)
    named = (
        dict(row) if row and isinstance(row[0], tuple) else dict(zip([each.name for each in columns], row, strict=True))
    )
    return [plain(column, named[column.name]) for column in columns]


def hashed(rows: list[list[str]]) -> str:
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def payload_of(client, served: Served, written_in: str, more: str = "") -> bytes:
    answer = client.get(f"{address_of(served)}?format={written_in}{more}")
    payload = answer.getvalue()
    assert answer.status_code == 200, (served.operation.id, written_in, payload[:300])
    assert answer["Content-Type"] == FORMATS[written_in].media_type
    return payload


@pytest.mark.parametrize("name", PUBLIC)
def test_all_formats_hold_the_same_values(public_client, settings, name):
    settings.READS_PER_MINUTE = 0
    header = payload_of(public_client, PUBLIC[name], "csv").decode().partition("\r\n")[0].split(",")
    columns = [column for column in PUBLIC[name].view.file_columns() if column.name in header]
    assert [column.name for column in columns] == header
    rows = {
        written_in: [values_of(columns, row) for row in read(payload_of(public_client, PUBLIC[name], written_in))]
        for written_in, read in READERS.items()
    }
    ids = [column.name for column in columns].index("id")
    assert {written_in: [row[ids] for row in of] for written_in, of in rows.items()} == {
        written_in: [row[ids] for row in rows["csv"]] for written_in in rows
    }
    for written_in, of in rows.items():
        differing = [
            (written_in, column.name, one, other)
            for line, others in zip(of, rows["csv"], strict=True)
            for column, one, other in zip(columns, line, others, strict=True)
            if one != other
        ]
        assert differing[:3] == []
    assert {hashed(of) for of in rows.values()} == {hashed(rows["csv"])}


def test_each_format_has_its_reader():
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", PUBLIC)
def test_no_two_columns_are_called_the_same(name):
    names = PUBLIC[name].view.names_of_columns()

    assert len(names) == len(set(names))
    assert names[0] == "id"
