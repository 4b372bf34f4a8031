"""Files as people and attackers send them."""

import io
import zipfile
from typing import Any

from openpyxl import Workbook

from registry.content import kinds, normal
from registry.imports.layout import HEAD, sheets_of_kind
from registry.imports.workbook_files import bytes_of
from registry.imports.workbooks import rows_of

Place = tuple[str, str, str, str]  # sheet, record, key, column


def new(kind: str, content: dict, ref: str) -> dict:
    """A content in normal form that has no id yet, and a ref of its own in the file."""
    return normal(kinds()[kind], content) | {"id": None, "ref": ref}


class Book:
    """A workbook in our format of which single cells are set to whatever a spreadsheet can hold."""

    def __init__(self, kind: str, contents: list[dict]) -> None:
        self.sheets = {
            name: [list(sheet.names), *rows_of(sheet, contents)] for name, sheet in sheets_of_kind(kind).items()
        }
        self.kind = kind

    def row_of(self, sheet: str, record: str, key: str = "") -> int:
        """The number of a row, as the spreadsheet shows it."""
        rows = self.sheets[sheet]
        if sheet == HEAD:
            return next(number for number, row in enumerate(rows, 1) if record in row[:2])
        return next(number for number, row in enumerate(rows, 1) if row[0] == record and row[1] == key)

    def put(self, place: Place, value: Any) -> tuple[str, int, str]:
        """Set a cell; (sheet, row, column name) of it."""
        sheet, record, key, column = place
        number = self.row_of(sheet, record, key)
        self.sheets[sheet][number - 1][self.sheets[sheet][0].index(column)] = value
        return sheet, number, column

    def xlsx(self, touch: Any = None) -> bytes:
        """The XLSX file; `touch` gets the open workbook before it is saved."""
        book = Workbook()
        book.remove(book.active)
        for name, rows in self.sheets.items():
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)
        if touch:
            touch(book)
        return bytes_of(book)

    def csv(self, sheet: str = HEAD, separator: str = ",", encoding: str = "utf-8") -> bytes:
        rows = [separator.join("" if cell is None else str(cell) for cell in row) for row in self.sheets[sheet]]
        return "\r\n".join(rows).encode(encoding)


def rezipped(data: bytes, changes: dict[str, bytes]) -> bytes:
    """A workbook with some of its parts replaced or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in old.infolist():
            if entry.filename not in changes:
                made.writestr(entry, old.read(entry))
        for name, content in changes.items():
            made.writestr(name, content)
    return file.getvalue()


def sheet_xml(rows: bytes) -> bytes:
    return (
        b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml'
        b'/2006/main"><sheetData>' + rows + b"</sheetData></worksheet>"
    )
