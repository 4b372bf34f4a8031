"""Number formats × columns: what a cell shows is what is stored, or a problem at the cell."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from registry.content import fields_of, kinds
from registry.fields import CellField
from registry.fields.number_cell import NumberCell
from registry.imports.cell_parsing import read_cell
from registry.imports.reading.number_formats import number_cell

# Format, a number in it, and the number that somebody reads there: None where none can be meant for sure.
FORMATS = [
    ("General", 12, "12"), ("0", 12, "12"), ("#,##0", 1200, "1200"), ("#,##0.00", 12, "12"), ("0000", 12, "12"),
    ("0_);(0)", 12, "12"), ("[Red]0", 12, "12"), ("@", 12, "12"), ("#,##0,", 12000, None), ("0,,", 12_000_000, None),
    ('0,"k"', 12345, None), ('0.0,,"m"', 868_000, None), ("[$€-407]0", 12, None), ("[$$-409]0", 12, None),
    ("$0", 12, None), ("0;[Red]0", -12, None), ('"no. "0" of 3"', 12, None), ('0"000"', 12, None), ("# ?/?", 2.5, None),
    ("0 0 0", 123, None), ('"yes";"yes";"no"', 1, None), ('[>9]"many";0', 12, None), ("0%", 0.5, None),
]  # fmt: skip
HIDDEN = [("0;-0;;@", 0), ("#", 0), (";;;", 0)]


def columns() -> Iterator[tuple[str, CellField]]:
    for kind in kinds().values():
        for table, model in {"": kind.edition, **kind.tables}.items():
            for name, field in fields_of(model).items():
                yield f"{kind.name}/{table}/{name}", field


def test_the_columns_are_of_every_type():
    assert {type(field).__name__ for _, field in columns()} >= {
        "AreaCodes", "Code", "Codes", "Edtf", "Key", "LongText", "Money", "Number", "Percent", "Postcode",
        "Reference", "Text", "Web", "Whole", "YesNo",
    }  # fmt: skip


@pytest.mark.parametrize(("shown", "value", "reads"), FORMATS)
def test_no_column_stores_another_number_than_is_read(shown, value, reads):
    cell = number_cell(value, shown)
    numbers = 0
    for place, field in columns():
        text, problem = read_cell(field, cell)
        if isinstance(field, NumberCell):
            numbers += 1
            if reads is not None:
                assert (Decimal(text), problem) == (Decimal(reads), None), place
            elif "percent" not in cell or problem is None:
                # A column of percentages takes the sign, and no other says that it means it.
                assert problem or ("percent" in cell and text == "50"), place
        elif reads is None and "percent" not in cell:
            assert problem is not None or text == cell["shown"], place
    assert numbers > 50


@pytest.mark.parametrize(("shown", "value"), HIDDEN)
def test_no_column_reads_what_a_format_hides(shown, value):
    cell = number_cell(value, shown) if shown != ";;;" else {"hidden": "0"}
    for place, field in columns():
        assert (read_cell(field, cell)[1] or ("",))[0] == "hidden_value", place


def test_true_and_false_are_read_where_they_belong_only():
    for place, field in columns():
        _, problem = read_cell(field, {"boolean": True})
        assert (problem is None) == (type(field).__name__ == "YesNo"), place


@pytest.mark.parametrize("shows", ["day", "month", "year", "no year", "time"])
def test_a_date_is_read_where_dates_belong_only(shows):
    for place, field in columns():
        _, problem = read_cell(field, {"date": "2016-05-01", "shows": shows})
        assert (problem is None) == (type(field).__name__ == "Edtf" and shows in ("day", "month", "year")), place
