"""Rows of a sheet as finished XML (ECMA-376, part 1, 18.3.1.73), a text a row: a call for each cell takes six times as long.

They are put where XlsxWriter keeps the rows that it has finished, in its mode of constant memory. What is not public of it
is used here only: `row_data_fh`, `_check_dimensions` and `_get_xf_index`.
"""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ..columns import Column, ColumnType
from ..table import Row
from .csv_lines import cell

# What a cell holds, in units of UTF-16.
LONGEST_TEXT = 32_767
# Excel keeps fifteen digits of a number; a longer one goes as text, so that none is lost.
DIGITS = 15
# Excel knows no day before, and counts days from the other.
FIRST_DAY, DAY_NOUGHT = "1900-03-01", datetime.date(1899, 12, 30).toordinal()
# Characters that XML or Excel would take for something else; and those that Excel writes by their number.
SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x")
BY_NUMBER = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
LIKE_A_NUMBER = re.compile("_(?=x[0-9a-fA-F]{4}_)")


class SheetRows:
    """The rows of one sheet, from its heading on."""

    def __init__(self, sheet: Worksheet, columns: tuple[Column, ...], heading: Format, day: Format) -> None:
        self.number = 0
        self._sheet = sheet
        self._heading, self._day = heading, day
        self._columns = [(xl_col_to_name(place), column) for place, column in enumerate(columns)]

    def write_heading(self) -> None:
        style = _style(self._heading)
        self._put(_text(f"{name}1", column.name, style) for name, column in self._columns)

    def write(self, row: Row) -> None:
        number = self.number + 1
        self._put(
            self._cell(f"{name}{number}", column, value)
            for (name, column), value in zip(self._columns, row, strict=True)
            if value is not None
        )

    def finish(self) -> None:
        self._sheet._check_dimensions(0, 0)
        self._sheet._check_dimensions(self.number - 1, len(self._columns) - 1)

    def _put(self, cells: Iterable[str]) -> None:
        self.number += 1
        if written := "".join(cells):
            self._sheet.row_data_fh.write(f'<row r="{self.number}">{written}</row>')

    def _cell(self, place: str, column: Column, value: Any) -> str:
        value = in_cell(column, value)
        if isinstance(value, str):
            return _text(place, value) if value else ""
        if isinstance(value, bool):
            return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, datetime.date):
            return f'<c r="{place}"{_style(self._day)}><v>{value.toordinal() - DAY_NOUGHT}</v></c>'
        return f'<c r="{place}"><v>{value:.16G}</v></c>'


def in_cell(column: Column, value: Any) -> Any:
    """A value as a cell holds it: a number, a boolean, a day; else a text."""
    if isinstance(value, str):
        if column.type == ColumnType.DATE and value >= FIRST_DAY:
            return datetime.date.fromisoformat(value)
        if column.type == ColumnType.NUMBER:
            return float(value) if sum(map(str.isdigit, value)) <= DIGITS else value
        return value
    return value if isinstance(value, bool | int | float) else cell(value)


def _style(of: Format) -> str:
    """A format is numbered, and stands in the file, once a cell has it."""
    return f' s="{of._get_xf_index()}"'


def _text(place: str, text: str, style: str = "") -> str:
    """A text that is nothing but a text, whatever it begins with or holds."""
    if len(text) > LONGEST_TEXT // 2:
        text = text.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")
    space = ' xml:space="preserve"' if text != text.strip() else ""
    if SPECIAL.search(text):
        text = BY_NUMBER.sub(lambda match: f"_x{ord(match[0]):04X}_", LIKE_A_NUMBER.sub("_x005F_", text))
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<c r="{place}"{style} t="inlineStr"><is><t{space}>{text}</t></is></c>'
