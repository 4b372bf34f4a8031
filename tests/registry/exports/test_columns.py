"""Columns of files follow from the models, and are described for programs."""

import io

import pytest

from registry.content import fields_of, kinds
from registry.exports import ColumnType, column_of, row_of
from registry.exports.columns import Column
from registry.exports.described import csv_on_the_web, table_schema
from registry.exports.formats import FORMATS

from .tables import ROWS, TABLE

MODELS = {
    f"{kind.name}/{name}": model
    for kind in kinds().values()
    for name, model in {"head": kind.edition, **kind.tables}.items()
}


@pytest.mark.parametrize("where", MODELS)
def test_each_cell_of_the_register_is_a_column_of_its_type(where):
    for name, field in fields_of(MODELS[where]).items():
        column = column_of(field)
        assert (column.name, column.place, column.vocabulary) == (name, (name,), field.vocabulary)
        assert column.description
        # Exactly those of several values are lists; a date that may be a year or a month is text.
        assert (column.type == ColumnType.TEXTS) == field.several
        assert column.type not in (ColumnType.DATE, ColumnType.MOMENT)


def test_money_is_a_number_and_a_count_an_integer():
    homes = {name: column_of(field).type for name, field in fields_of(MODELS["partnership/homes"]).items()}
    funding = {name: column_of(field).type for name, field in fields_of(MODELS["partnership/funding"]).items()}

    assert homes["count"] == ColumnType.INTEGER
    assert funding["amount"] == ColumnType.NUMBER


def test_a_value_is_found_within_parts_and_none_where_a_part_is_missing():
    columns = [Column("a"), Column("b", path=("x", "y"))]

    assert row_of(columns, {"a": 1, "x": {"y": 2}}) == [1, 2]
    assert row_of(columns, {"x": None}) == [None, None]


def test_both_descriptions_name_each_column_with_its_type():
    schema, metadata = table_schema(TABLE), csv_on_the_web(TABLE, "schemes.csv")
    types = {field["name"]: field["type"] for field in schema["fields"]}
    columns = {column["name"]: column for column in metadata["tableSchema"]["columns"]}

    assert list(types) == list(columns) == TABLE.names
    assert (types["formed_on"], types["homes"], types["published_at"]) == ("string", "integer", "datetime")
    assert (columns["roles"]["separator"], columns["published_at"]["datatype"]) == ("; ", "dateTime")
    assert schema["fields"][0]["constraints"] == {"required": True}


def test_a_data_frame_that_is_told_the_types_reads_what_was_written():
    pandas = pytest.importorskip("pandas")
    told = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    dtype = {field["name"]: told.get(field["type"], "string") for field in table_schema(TABLE)["fields"]}
    frame = pandas.read_csv(
        io.BytesIO(b"".join(FORMATS["csv"].write(TABLE, ROWS))),
        dtype=dtype, keep_default_na=False, na_values=[""],
    )  # fmt: skip

    assert frame["formed_on"].tolist()[0] == "2012-07"
    assert frame["homes"].tolist()[0] == 12
    assert frame["homes"].isna().tolist() == [False, True, False, False]
    assert frame["confirmed"].tolist()[0] is True
