"""What spreadsheets make of what people type: named, and never undone by a guess."""

import datetime

import pytest

from registry.content import fields_of, kinds
from registry.imports.cell_parsing import lost_zero, read_cell


def read(table: str, column: str, cell, kind: str = "partnership"):
    of = kinds()[kind]
    model = of.tables[table] if table else of.edition
    text, problem = read_cell(fields_of(model)[column], cell)
    return text, problem and problem[0]


@pytest.mark.parametrize(
    ("table", "column", "cell", "expected"),
    [
        ("milestones", "date", {"date": "2016-05-12", "shows": "day"}, ("2016-05-12", None)),
        ("milestones", "date", {"date": "2016-05-01", "shows": "month"}, ("2016-05", None)),
        ("milestones", "date", {"date": "2016-01-01", "shows": "year"}, ("2016", None)),
        ("milestones", "date", {"number": "2016"}, ("2016", None)),
        ("milestones", "date", {"number": "42502"}, ("42502", "excel_date")),
        ("milestones", "date", "42502", ("42502", "excel_date")),
        ("milestones", "date", {"date": "2016-05-12T09:30:00", "shows": "time"}, ("", "excel_date")),
        ("milestones", "reference", {"date": "2016-05-01", "shows": "month"}, ("", "excel_date")),
        ("milestones", "reference", "1E+05", ("1E+05", "scientific_number")),
        ("milestones", "reference", {"number": "123456789012"}, ("123456789012", "scientific_number")),
        ("milestones", "reference", {"number": "16"}, ("16", None)),
        ("homes", "count", {"number": "12"}, ("12", None)),
        ("homes", "count", "1E+05", ("1E+05", "scientific_number")),
        ("homes", "rent", {"number": "110.5"}, ("110.5", None)),
        ("homes", "nomination_share_relets", {"number": "0.5", "percent": "50"}, ("50", None)),
        ("homes", "nomination_share_relets", {"number": "50"}, ("50", None)),
        ("homes", "count", {"number": "1", "percent": "100"}, ("100%", "percent_cell")),
        ("homes", "rent", {"number": "0.5", "percent": "50"}, ("50%", "percent_cell")),
        ("homes", "site", {"number": "0.5", "percent": "50"}, ("50%", None)),
        ("homes", "count", {"formula": True}, ("", "formula_without_value")),
        ("homes", "count", {"error": "#REF!"}, ("", "error_value")),
        ("milestones", "forecast", {"boolean": True}, ("true", None)),
        ("", "name", "Ashgill Green", ("Ashgill Green", None)),
        ("", "postcode", "1E+05", ("1E+05", "scientific_number")),
    ],
)
def test_a_cell_is_read_as_its_column_wants(table, column, cell, expected):
    assert read(table, column, cell) == expected


def test_a_number_that_lost_its_zeros_is_named():
    assert lost_zero("GB-COH", "1234567")[0] == "lost_leading_zero"
    assert "01234567" in lost_zero("GB-COH", "1234567")[1]
    assert lost_zero("GB-COH", "01234567") is None
    assert lost_zero("GB-MPR", "17815") is None
    assert lost_zero("x-local", "7") is None


def test_dates_keep_the_exactness_with_which_they_are_shown(curator):
    from registry.imports.actions import upload_file
    from tests.builders import a_partnership

    from .files import Book, new

    book = Book("partnership", [new("partnership", a_partnership(), "P1")])
    _, row, _ = book.put(("milestones", "P1", "formed", "date"), datetime.date(2012, 5, 1))
    data = book.xlsx(lambda made: _show(made, row))
    plan, _ = upload_file(data=data, kind="partnership", organisation=None, by=curator)
    assert '"date": "2012-05"' in plan.rows.get().content


def _show(book, row: int) -> None:
    book["milestones"].cell(row, 4).number_format = "mmm yyyy"
