"""Text in a workbook of ours."""

from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from registry.fields.answers.spreadsheets import AS_TEXT


def text_cell(page: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    """Text stays text, whatever it begins with: no cell of ours is ever run as a formula."""
    cell = WriteOnlyCell(page, value=text)
    cell.data_type = "s"
    cell.number_format = AS_TEXT
    return cell
