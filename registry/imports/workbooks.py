"""Contents → a workbook in our format; without contents, the template."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation

from registry.content.normal import Content
from registry.fields.answers.spreadsheets import AS_TEXT

from .guidance import add_codes, add_guide, list_of_codes
from .layout import HEAD, ID, RECORD, REF, Column, Sheet, sheets_of_kind
from .lists import Named, NamedList, add_lists, lists_of
from .text_cell import text_cell
from .workbook_files import bytes_of

BOLD = Font(bold=True)
LAST_ROW = 5000


def workbook_of(kind: str, contents: Iterable[Content] = (), named: Named | None = None) -> bytes:
    """The bytes of an XLSX file: a guide, the sheet `record`, a sheet a table, what can be named in them, and the codes.

    `named` are the (id, name) of the sender's records by kind, listed beside the districts.
    """
    lists = lists_of(named or {})
    contents = list(contents)
    book = Workbook(write_only=True)
    add_guide(book, kind)
    for sheet in sheets_of_kind(kind).values():
        page = book.create_sheet(sheet.name)
        _prepare(page, sheet, lists)
        page.append([_heading(page, column) for column in sheet.columns])
        for cells in rows_of(sheet, contents):
            page.append([text_cell(page, cell) if isinstance(cell, str) else cell for cell in cells])
    add_lists(book, lists)
    add_codes(book, kind)
    return bytes_of(book)


def rows_of(sheet: Sheet, contents: Iterable[Content]) -> Iterator[list[Any]]:
    """The rows of one sheet for these contents, as cells. One that has no id yet goes by its `ref`."""
    for content in contents:
        for row in [content] if sheet.name == HEAD else content[sheet.name]:
            placing = {ID: content["id"], REF: content.get(REF), RECORD: content["id"] or content.get(REF)}
            yield [
                placing.get(column.name) if column.field is None else column.field.for_spreadsheet(row[column.name])
                for column in sheet.columns
            ]


def _prepare(page: WriteOnlyWorksheet, sheet: Sheet, lists: Mapping[str, NamedList]) -> None:
    page.freeze_panes = "A2"
    for index, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(index)
        page.column_dimensions[letter].width = max(12, len(column.name) + 3)
        if number_format := column.field.spreadsheet_format if column.field else AS_TEXT:
            page.column_dimensions[letter].number_format = number_format
        if (source := _choices(column, lists)) is not None:
            # Several codes are typed with semicolons, and names beyond the list are looked up: suggested, not enforced.
            open_ended = column.field is not None and (column.field.several or bool(column.field.listed_on()))
            choice = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=not open_ended)
            choice.add(f"{letter}2:{letter}{LAST_ROW}")
            page.data_validations.append(choice)


def _choices(column: Column, lists: Mapping[str, NamedList]) -> str | None:
    if column.field and (named := lists.get(column.field.listed_on())) and named.rows:
        return named.names
    if column.field and column.field.spreadsheet_choices:
        return f'"{",".join(column.field.spreadsheet_choices)}"'
    return list_of_codes(column.vocabulary) if column.vocabulary else None


def _heading(page: WriteOnlyWorksheet, column: Column) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=column.name)
    cell.font = BOLD
    cell.comment = Comment(column.help, "the register", width=320, height=120)
    return cell
