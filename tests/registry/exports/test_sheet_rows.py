"""The XML of a sheet's rows is, to the byte, what XlsxWriter writes of them a cell at a time by its public methods."""

import datetime
import io
import zipfile

import openpyxl
from xlsxwriter import Workbook

from registry.exports import FORMATS, Row, Table
from registry.exports.writers.sheet_rows import LONGEST_TEXT, in_cell

from .tables import AT, ROWS, TABLE

AWKWARD = [
    ["b.1", " outer ", ["tab\t"], 1, "0.1", True, "_x0041_ \x01 \r\n", "1900-02-28", "\ufffe<b>&\"'", 1.5e300, 0.1 + 0.2],
    ["b.2", "x" * (LONGEST_TEXT - 1) + "🏡", [], None, "-5", False, "a" * 40_000, "1900-03-01", "<r>no rich text</r>", 0.0, 1e-9],
    ["b.3", "", [], -7, "1234567890123456", None, None, None, AT, None, None],
]  # fmt: skip


def by_cells(table: Table, rows: list[Row]) -> bytes:
    """The sheet as the library writes it when each cell is given to it."""
    file = io.BytesIO()
    book = Workbook(file, {"constant_memory": True})
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 1)
    for place, name in enumerate(table.names):
        sheet.set_column(place, place, max(12, len(name) + 2))
        sheet.write_string(0, place, name, bold)
    for number, row in enumerate(rows, start=1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            shown = None if value is None else in_cell(column, value)
            if isinstance(shown, bool):
                sheet.write_boolean(number, place, shown)
            elif isinstance(shown, int | float):
                sheet.write_number(number, place, shown)
            elif isinstance(shown, datetime.date):
                sheet.write_datetime(number, place, shown, day)
            elif shown:
                sheet.write_string(number, place, shown)
    book.close()
    return sheet_of(file.getvalue())


def sheet_of(book: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml")


def test_a_row_at_a_time_comes_out_as_a_cell_at_a_time():
    # The library takes a text between such tags for marks of its own; here it is a text.
    plain = [[cell.replace("<r>", "<p>") if isinstance(cell, str) else cell for cell in row] for row in AWKWARD]
    for rows in ([], ROWS, plain, [*ROWS, *plain]):
        assert sheet_of(b"".join(FORMATS["xlsx"].write(TABLE, rows))) == by_cells(TABLE, rows)


def test_awkward_texts_are_read_as_they_were():
    book = openpyxl.load_workbook(io.BytesIO(b"".join(FORMATS["xlsx"].write(TABLE, AWKWARD))))
    lines = [[cell.value for cell in line] for line in book.active.iter_rows(min_row=2)]

    assert lines[0][1:3] == [" outer ", "tab\t"]
    assert lines[1][8] == "<r>no rich text</r>"
    assert (len(lines[1][1]), len(lines[1][6])) == (LONGEST_TEXT - 1, LONGEST_TEXT)
    assert lines[2][4] == "1234567890123456"


def test_rows_beyond_a_sheet_go_on_in_the_next_under_the_same_heading(monkeypatch):
    monkeypatch.setattr("registry.exports.writers.xlsx.ROWS_IN_SHEET", 4)
    book = openpyxl.load_workbook(io.BytesIO(b"".join(FORMATS["xlsx"].write(TABLE, [*ROWS, *ROWS]))))

    ids = [[line[0].value for line in sheet.iter_rows()] for sheet in book]
    assert ids == [["id", "a.1", "a.2", "a.3"], ["id", "a.4", "a.1", "a.2"], ["id", "a.3", "a.4"]]
