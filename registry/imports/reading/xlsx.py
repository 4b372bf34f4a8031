"""A workbook → rows of cells, with what a plain reading would hide: merged and hidden cells, comments, links,
formulas without a result, lines through what holds no more, how a date or a number was shown.
"""

import datetime
import io
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
from .beside import comments_of, hidden_columns, links_of
from .limits import Limits
from .marks import BOOLEAN, ERROR, FORMULA, HIDDEN, LINK, STRUCK, TEXT, Cell
from .number_formats import date_cell, hides, hides_text, number_cell
from .refused import Refused, not_a_spreadsheet, too_large
from .strict import as_usual

if not DEFUSEDXML or LXML:
    raise ImportError("Workbooks of strangers are read with defusedxml only.")

# Numbers in full with their sign, as money of the country where they were typed: the reader's table has dollars.
OF_ACCOUNTS = {*range(5, 9), *range(37, 45)}


class Sheet(WorkSheetParser):
    """A sheet, read row by row. Cells that are not there take no room, wherever the last one is."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        cell = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            cell["data_type"], cell["value"] = "f", True
        return cell


def read_workbook(data: bytes, limits: Limits) -> list[dict[str, Any]]:
    """[{name, hidden, rows: [[number, [cells]]], merged: [refs], hidden_rows: [numbers], hidden_columns: [indexes],
    comments: [[row, index of column, text]]}]."""
    require_modest(data, limits)
    try:
        book = openpyxl.load_workbook(io.BytesIO(as_usual(data)), read_only=True, data_only=True, keep_links=False)
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
    _add_links(rows, links_of(book._archive, sheet._worksheet_path, parser.hyperlinks))
    merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    filled = {number for number, _ in rows}
    hidden = [int(number) for number, row in parser.row_dimensions.items() if _is_hidden(row)]
    return {
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "rows": rows,
        "merged": [str(area.ref) for area in merged],
        "hidden_rows": [number for number in hidden if number in filled],
        "hidden_columns": list(hidden_columns(parser.column_dimensions, limits)),
        "comments": comments_of(book._archive, sheet._worksheet_path),
    }


def _is_hidden(row: dict[str, str]) -> bool:
    return row.get("hidden") in ("1", "true") or row.get("ht") == "0"


def _add_links(rows: list[tuple[int, list[Cell]]], links: dict[tuple[int, int], str]) -> None:
    """Text that leads somewhere: an address may stand behind it."""
    for number, cells in rows if links else ():
        for index, cell in enumerate(cells):
            link = links.get((number, index))
            if link and isinstance(cell, str) and cell and cell != link:
                cells[index] = {TEXT: cell, LINK: link}


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
    shown = _format(book, cell["style_id"])
    if hides(shown) or (isinstance(value, str) and hides_text(shown)):
        return {HIDDEN: str(value)}
    if _is_struck(book, cell["style_id"]):
        return {STRUCK: str(value)}
    if isinstance(value, bool):
        return {BOOLEAN: value}
    if isinstance(value, datetime.datetime | datetime.date | datetime.time | datetime.timedelta):
        return date_cell(value, shown)
    return number_cell(value, shown) if isinstance(value, int | float) else str(value)


def _is_struck(book: Any, style: int) -> bool:
    return bool(book._fonts[book._cell_styles[style].fontId].strike)


def _format(book: Any, style: int) -> str:
    number = book._cell_styles[style].numFmtId
    if number < 164:
        return "General" if number in OF_ACCOUNTS else str(BUILTIN_FORMATS.get(number, "d"))
    return str(book._number_formats[number - 164])
