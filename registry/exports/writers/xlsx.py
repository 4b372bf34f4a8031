"""XLSX: one sheet, typed cells. The file is a zip whose end is known last, so it is written aside and then sent."""

import datetime
from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory, TemporaryFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from ..table import Row, Table
from .sheet_rows import SheetRows

# What a sheet holds, its heading included; further rows go on in a sheet of their own.
ROWS_IN_SHEET = 1_048_576
PIECE = 64_000
# Named where a table tells no moment: the same rows give the same bytes.
NO_MOMENT = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)


def xlsx_pieces(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    with TemporaryFile() as file:
        with TemporaryDirectory() as folder:
            book = Workbook(file, {"constant_memory": True, "tmpdir": folder})
            try:
                _write(table, rows, book)
            except BaseException:
                # It is not to be finished: what it keeps open would stay so.
                for sheet in book.worksheets():
                    sheet.row_data_fh.close()
                raise
            book.close()
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _write(table: Table, rows: Iterable[Row], book: Workbook) -> None:
    made_at = (table.made_at or NO_MOMENT).astimezone(datetime.UTC).replace(tzinfo=None)
    book.set_properties({"title": table.name, "comments": table.licence, "created": made_at})
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = _sheet(book, table, bold, day)
    for row in rows:
        if sheet.number == ROWS_IN_SHEET:
            sheet.finish()
            sheet = _sheet(book, table, bold, day)
        sheet.write(row)
    sheet.finish()


def _sheet(book: Workbook, table: Table, bold: Format, day: Format) -> SheetRows:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 1)
    for place, name in enumerate(table.names):
        sheet.set_column(place, place, max(12, len(name) + 2))
    rows = SheetRows(sheet, table.columns, bold, day)
    rows.write_heading()
    return rows
