"""Every format holds the same rows: read again by a reader that is not ours."""

import csv
import datetime
import io
import json
from collections.abc import Iterator
from itertools import repeat

import openpyxl
import pytest

from registry.exports import FORMATS
from registry.exports.writers.batches import AT_ONCE, FIRST

from .tables import AT, ROWS, TABLE


def written(name: str, rows: list | Iterator = ROWS) -> bytes:
    return b"".join(FORMATS[name].write(TABLE, rows))


def test_csv_has_a_heading_and_cells_as_they_are():
    lines = list(csv.DictReader(io.StringIO(written("csv").decode(), newline="")))

    assert list(lines[0]) == TABLE.names
    assert [line["name"] for line in lines] == [row[1] for row in ROWS]
    assert lines[0]["roles"] == "lessee; owner"
    assert (lines[0]["confirmed"], lines[2]["confirmed"], lines[1]["confirmed"]) == ("true", "false", "")
    assert (lines[0]["ground_rent"], lines[2]["ground_rent"]) == ("1250.00", "0.10")
    assert set(lines[1].values()) == {"a.2", "=1+1", ""}


def test_json_lines_keep_types_and_every_digit():
    lines = written("jsonl").splitlines()

    assert [list(json.loads(line)) for line in lines] == [TABLE.names] * 4
    assert b'"ground_rent":"1250.00"' in lines[0]
    assert b'"ground_rent":"123456789012345.67"' in lines[3]
    first = json.loads(lines[0])
    assert (first["roles"], first["homes"], first["confirmed"], first["formed_on"]) == (
        ["lessee", "owner"], 12, True, "2012-07",
    )  # fmt: skip
    second = json.loads(lines[1])
    assert (second["name"], second["roles"], second["homes"]) == ("=1+1", [], None)


def test_geojson_has_points_longitude_first_and_flat_properties():
    whole = json.loads(written("geojson"))

    assert whole["licence"] == TABLE.licence
    assert [feature["id"] for feature in whole["features"]] == [row[0] for row in ROWS]
    assert whole["features"][0]["geometry"] == {"type": "Point", "coordinates": [-1.93, 54.95]}
    assert [bool(feature["geometry"]) for feature in whole["features"]] == [True, False, True, False]
    assert list(whole["features"][0]["properties"]) == TABLE.names[:-2]


def test_xlsx_has_typed_cells_and_no_formula():
    sheet = openpyxl.load_workbook(io.BytesIO(written("xlsx"))).active
    lines = list(sheet.iter_rows(min_row=2))
    first = dict(zip(TABLE.names, lines[0], strict=True))

    assert [cell.value for cell in sheet[1]] == TABLE.names
    assert (first["homes"].value, first["ground_rent"].value, first["confirmed"].value) == (12, 1250, True)
    assert first["formed_on_earliest"].value.isoformat() == "2012-07-01T00:00:00"
    assert (first["formed_on"].value, first["published_at"].value) == ("2012-07", AT)
    assert [(line[1].value, line[1].data_type) for line in lines[1:4:2]] == [("=1+1", "s"), ("@home", "s")]
    # Days that Excel does not know, and digits that it would lose.
    assert (lines[2][7].value, lines[3][4].value) == ("1899-01-01", "123456789012345.67")


def test_xlsx_is_the_same_bytes_each_time():
    assert written("xlsx") == written("xlsx")


def test_parquet_has_typed_columns():
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(written("parquet")))

    assert {field.name: str(field.type) for field in table.schema} == {
        "id": "string", "name": "string", "roles": "list<element: string>", "homes": "int64", "ground_rent": "double",
        "confirmed": "bool", "formed_on": "string", "formed_on_earliest": "date32[day]",
        "published_at": "timestamp[us, tz=UTC]", "latitude": "double", "longitude": "double",
    }  # fmt: skip
    columns = table.to_pydict()
    assert columns["name"] == [row[1] for row in ROWS]
    assert columns["homes"] == [12, None, 0, 2**40]
    assert columns["roles"] == [row[2] for row in ROWS]
    assert columns["formed_on_earliest"][0] == datetime.date(2012, 7, 1)
    assert table.schema.field("name").metadata[b"description"] == b"What it is called."


@pytest.mark.parametrize("name", FORMATS)
def test_no_row_is_a_file_too(name):
    nothing = written(name, [])

    if name == "csv":
        assert nothing.decode() == ",".join(TABLE.names) + "\r\n"
    if name == "geojson":
        assert json.loads(nothing)["features"] == []
    if name == "parquet":
        assert pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(nothing)).num_rows == 0
    if name == "xlsx":
        assert openpyxl.load_workbook(io.BytesIO(nothing)).active.max_row == 1


@pytest.mark.parametrize("name", ["csv", "jsonl", "geojson"])
def test_the_first_piece_waits_for_few_rows(name):
    asked_for = 0

    def rows() -> Iterator[list]:
        nonlocal asked_for
        for row in repeat(ROWS[0], FIRST + AT_ONCE + 1):
            asked_for += 1
            yield row

    pieces = FORMATS[name].write(TABLE, rows())
    assert next(pieces)
    assert asked_for == FIRST
    for _ in pieces:
        pass
    assert asked_for == FIRST + AT_ONCE + 1


def test_what_fails_before_the_first_row_gives_no_piece():
    """So that who sends the file can still say so: no heading goes out alone."""

    def rows() -> Iterator[list]:
        raise OSError("the database went away")
        yield []

    for each in FORMATS.values():
        with pytest.raises(OSError, match="went away"):
            next(each.write(TABLE, rows()))
