"""The sheets that explain: `read me` in front, and the hidden list of codes behind the drop-downs."""

from functools import cache

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from registry.vocabularies.vocabulary import terms, vocabularies

from .layout import CODES, GUIDE, sheets_of_kind

HOW = (
    "This workbook holds {kind}s, in the format in which the register gives and takes them.",
    "The sheet record has one row a {kind}. Each further sheet is a table of it; its first column, record, says "
    "which {kind} a row belongs to.",
    "A {kind} that is on the register has its id: keep it. For a new one, leave id empty and write a short ref of "
    "your own, such as P1, into the column ref; in the other sheets write P1 into the column record.",
    "Where a {kind} stands on the sheet record, the rows of the other sheets are all it has afterwards: a row that "
    "you delete here is taken out. A sheet that you delete whole leaves that table as it is.",
    "key is a short name of a row, such as h1, once in a table of one record; other rows refer to it.",
    "Columns that you do not need may be deleted: what is not in the file stays as it is. Keep id, record and key.",
    "A code may be written by its label, an organisation or district by its name, a party by its name where its key "
    "belongs: where that can mean one thing only, it is understood, and the plan says as what.",
    "Districts are listed on the sheet district names; a workbook of your own records lists the organisations and "
    "partnerships in it too.",
    "Several values in one cell go with semicolons, or on lines of their own: landlord; manager.",
    "Dates: 2016, 2016-05, 2016-05-12, May 2016, 2016-22 (summer), 197X, 2018~ (about), ../2021-06 (by then). Write "
    "12/05/2011 as 2011-05-12, or nobody knows which is the month; the financial year 2016/17 as 2016-04/2017-03.",
    "Money is in pounds: 1250.00 or £1,250. yes or no; empty means not stated: write neither TBC nor n/a.",
    "A percentage is a number such as 61.8, or a cell that shows 61.8%.",
    "Remarks go into the column note: comments on cells are not read.",
    "Upload it: you get a plan of what would change and of what is wrong, with sheet, row and column. Nothing "
    "changes before you apply the plan, and nothing is public before a second person has approved it.",
)


def add_guide(book: Workbook, kind: str) -> None:
    """How to fill it in, then every column of every sheet with its meaning."""
    page = book.create_sheet(GUIDE)
    page.column_dimensions["A"].width = page.column_dimensions["B"].width = 26
    page.column_dimensions["C"].width = 110
    for line in HOW:
        page.append([line.format(kind=kind)])
    page.append([])
    page.append(["sheet", "column", "meaning", "codes"])
    for sheet in sheets_of_kind(kind).values():
        for column in sheet.columns:
            must = "" if column.field is None or column.field.blank else "Needed. "
            page.append([sheet.name, column.name, must + column.help, column.vocabulary])


def add_codes(book: Workbook, kind: str) -> None:
    """A column a vocabulary, under its name; the drop-downs point here."""
    page = book.create_sheet(CODES)
    page.sheet_state = "hidden"
    columns = [[name, *terms(name)] for name in _order()]
    for index in range(max(map(len, columns))):
        page.append([column[index] if index < len(column) else None for column in columns])


def list_of_codes(vocabulary: str) -> str:
    """Where the codes of a vocabulary stand, as a drop-down wants it."""
    letter = get_column_letter(_order().index(vocabulary) + 1)
    return f"'{CODES}'!${letter}$2:${letter}${len(terms(vocabulary)) + 1}"


@cache
def _order() -> list[str]:
    return list(vocabularies())
