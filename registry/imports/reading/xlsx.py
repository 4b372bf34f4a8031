"""A workbook → rows of cells, with what a plain reading would hide: merged cells, hidden rows,
formulas without a result, how a date or a percentage was shown.
"""

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser
from openpyxl.xml import DEFUSEDXML, LXML

from .archive import require_modest
from .limits import Limits
from .marks import BOOLEAN, DATE, ERROR, FORMULA, NUMBER, PERCENT, Cell, number_text, percent_text
from .refused import Refused, not_a_spreadsheet, too_large

# Parts of a number format that are shown as they stand: in quotes, escaped, or widths and fillings.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')

if not DEFUSEDXML or LXML:
    raise ImportError("Workbooks of strangers are read with defusedxml only.")


class Sheet(WorkSheetParser):
    """A sheet, read row by row. Cells that are not there take no room, wherever the last one is."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        cell = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            cell["data_type"], cell["value"] = "f", True
        return cell


def read_workbook(data: bytes, limits: Limits) -> list[dict[str, Any]]:
    """[{name, hidden, rows: [[number, [cells]]], merged: [refs], hidden_rows: [numbers]}]."""
    require_modest(data, limits)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        left = [limits.cells]
        return [_sheet(book, sheet, limits, left) for sheet in book.worksheets]
    except (Refused, MemoryError):
        raise
    except (DefusedXmlException, ParseError):
        raise not_a_spreadsheet("The workbook is damaged, or was not written by a spreadsheet program.") from None
    except Exception as error:
        # Damaged files fail in the reader in every way there is; all of them mean the same.
        raise not_a_spreadsheet(f"The workbook is damaged ({type(error).__name__}).") from None


def _sheet(book: Any, sheet: ReadOnlyWorksheet, limits: Limits, left: list[int]) -> dict[str, Any]:
    with sheet._get_source() as source:
        parser = Sheet(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        rows = list(_rows(book, sheet.title, parser, limits, left))
    merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    filled = {number for number, _ in rows}
    hidden = [int(number) for number, row in parser.row_dimensions.items() if row.get("hidden") in ("1", "true")]
    return {
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "rows": rows,
        "merged": [str(area.ref) for area in merged],
        "hidden_rows": [number for number in hidden if number in filled],
    }


def _rows(book: Any, title: str, parser: Sheet, limits: Limits, left: list[int]) -> Iterator[tuple[int, list[Cell]]]:
    for number, cells in parser.parse():
        filled = {cell["column"]: _cell(book, cell) for cell in cells if cell["value"] not in (None, "")}
        if not filled:
            continue
        last = max(filled)
        if last > limits.columns or number > limits.rows:
            raise too_large(
                f"Sheet {title!r} has something in cell {get_column_letter(last)}{number}; we read "
                f"{limits.columns} columns and {limits.rows:,} rows. Delete what stands far away, and save again.",
                sheet=title,
                row=number,
            )
        left[0] -= last
        if left[0] < 0:
            raise too_large(f"The workbook has over {limits.cells:,} cells: send it in parts.")
        if any(isinstance(cell, str) and len(cell) > limits.cell for cell in filled.values()):
            raise Refused("cell_too_long", f"A cell has over {limits.cell:,} characters.", sheet=title, row=number)
        yield number, [filled.get(column, "") for column in range(1, last + 1)]


def _cell(book: Any, cell: dict[str, Any]) -> Cell:
    value, kind = cell["value"], cell["data_type"]
    if kind == "f":
        return {FORMULA: True}
    if kind == "e":
        return {ERROR: str(value)}
    if isinstance(value, bool):
        return {BOOLEAN: value}
    if isinstance(value, datetime.datetime | datetime.date | datetime.time | datetime.timedelta):
        return _date(value, _format(book, cell["style_id"]))
    if isinstance(value, int | float):
        return _number(value, _format(book, cell["style_id"]))
    return str(value)


def _number(value: float, shown: str) -> Cell:
    """A number with what it is shown as: Excel keeps "50%" as 0.5."""
    if "%" in LITERAL.sub("", shown):
        return {NUMBER: number_text(value), PERCENT: percent_text(value)}
    return {NUMBER: number_text(value)}


def _date(value: Any, shown: str) -> Cell:
    """A date with how exactly it is shown: Excel keeps "May 2016" as the first of May."""
    if not isinstance(value, datetime.date):
        return {DATE: str(value), "shows": "time"}
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return {DATE: value.isoformat(), "shows": "time"}
    exact = "day" if "d" in shown else "month" if "m" in shown else "year"
    return {DATE: value.strftime("%Y-%m-%d"), "shows": exact}


def _format(book: Any, style: int) -> str:
    number = book._cell_styles[style].numFmtId
    if number < 164:
        return str(BUILTIN_FORMATS.get(number, "d")).lower()
    return str(book._number_formats[number - 164]).lower()
