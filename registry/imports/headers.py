"""Which column of a file is which of ours.

Order, capitals and spaces are forgiven, a title above the names too, and columns that are not there: their cells stay
as they are. Nothing else is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from registry.matching.suggestions import suggested

from .csv_files import columns_of
from .errors import WrongHeaders
from .layout import HEAD, ID, KEY, READING_MATTER, RECORD, TABLE, Sheet, sheets_of_kind
from .reading.marks import TEXT, Cell

Row = tuple[int, list[Cell]]
# So many rows may stand above the names of the columns: a title, a date, a remark.
MOST_ABOVE = 10


@dataclass
class Page:
    """A sheet of a file, matched to a table of ours: where each column stands, and the filled rows."""

    sheet: Sheet
    indexes: dict[str, int]
    rows: list[Row]
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    name: str = ""
    hidden_columns: list[int] = field(default_factory=list)
    comments: list[tuple[int, int, str]] = field(default_factory=list)

    def letter(self, column: str) -> str | None:
        index = self.indexes.get(column)
        return None if index is None else get_column_letter(index + 1)

    @property
    def absent(self) -> set[str]:
        """The columns of ours that the sheet does not have."""
        return set(self.sheet.names) - self.indexes.keys()


@dataclass(frozen=True)
class Heading:
    """The row that names the columns, and the rows below it."""

    sheet: str
    number: int
    names: list[str]
    rows: list[Row]

    def difference(self, column: str | None, code: str, detail: str) -> dict[str, Any]:
        return {"sheet": self.sheet or None, "row": self.number, "column": column, "code": code, "detail": detail}


def pages_of(kind: str, sheets: list[dict[str, Any]], table: str = "") -> list[Page]:
    """The sheets of a file as tables of a kind; WrongHeaders lists every difference at once."""
    pages: list[Page] = []
    wrong: list[dict[str, Any]] = []
    for sheet in sheets:
        if sheet["name"].strip().lower() in READING_MATTER or not sheet["rows"]:
            continue
        try:
            pages += _pages(kind, sheet, table)
        except WrongHeaders as error:
            wrong += error.problems
    for page in pages:
        if sum(other.sheet is page.sheet for other in pages) > 1:
            wrong.append(_difference(page.name, "repeated_sheet", f"Two sheets are {page.sheet.name}: keep one."))
            break
    if not pages and not wrong:
        wrong.append(_difference("", "missing_sheet", f"No sheet has a row: begin with the sheet {HEAD}."))
    if wrong:
        raise WrongHeaders(wrong)
    return pages


def _pages(kind: str, sheet: dict[str, Any], table: str) -> list[Page]:
    known = sheets_of_kind(kind)
    if sheet["name"] == "" and not table:
        mixed = _heading(sheet, {TABLE})
        if TABLE in mixed.names:
            return _mixed(kind, mixed)
    name = _plain(sheet["name"]) or table or HEAD
    if name not in known:
        near = suggested(name, known)
        hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
        raise WrongHeaders([_difference(sheet["name"], "unknown_sheet", f"No table is called {name!r}. {hint}")])
    if sheet["hidden"]:
        what = "The sheet is hidden: show it or delete it, so that you see what you send."
        raise WrongHeaders([_difference(sheet["name"], "hidden_sheet", what)])
    of = known[name]
    heading = _heading(sheet | {"name": sheet["name"] or name}, of.needed)
    _require_right(heading, of.names, of.needed)
    merged = [area for area in sheet["merged"] if (range_boundaries(area)[3] or 0) > heading.number]
    hidden = [number for number in sheet["hidden_rows"] if number > heading.number]
    comments = [(row, index, text) for row, index, text in sheet["comments"] if row > heading.number]
    indexes = _indexes(heading)
    return [Page(of, indexes, heading.rows, merged, hidden, heading.sheet, sheet["hidden_columns"], comments)]


def _heading(sheet: dict[str, Any], needed: set[str]) -> Heading:
    """The first row that names the columns which have to be there; else the first of all, whose faults are then told."""
    rows: list[Row] = sheet["rows"]
    titles = [[_plain(title) for title in cells] for _, cells in rows[: MOST_ABOVE + 1]]
    index = next((index for index, names in enumerate(titles) if needed <= set(names)), 0)
    return Heading(sheet["name"], rows[index][0], titles[index], rows[index + 1 :])


def _mixed(kind: str, heading: Heading) -> list[Page]:
    """A file of all tables: the column `table` says to which one each row belongs."""
    known = sheets_of_kind(kind)
    _require_right(heading, columns_of(kind), {TABLE, ID, RECORD, KEY})
    indexes = _indexes(heading)
    pages = {name: Page(sheet, indexes, [], name=name) for name, sheet in known.items()}
    for row_number, cells in heading.rows:
        name = _plain(cells[indexes[TABLE]]) if indexes[TABLE] < len(cells) else ""
        if name not in pages:
            near = suggested(name, known)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
            what = f"Row {row_number}: no table is called {name[:60]!r}. {hint}"
            raise WrongHeaders([heading.difference(TABLE, "unknown_sheet", what)])
        pages[name].rows.append((row_number, cells))
    return list(pages.values())


def _indexes(heading: Heading) -> dict[str, int]:
    return {name: index for index, name in enumerate(heading.names) if name}


def _require_right(heading: Heading, expected: list[str], needed: set[str]) -> None:
    if problems := list(_differences(heading, expected, needed)):
        raise WrongHeaders(problems)


def _differences(heading: Heading, expected: list[str], needed: set[str]) -> Iterator[dict[str, Any]]:
    names, rows = heading.names, heading.rows
    if not set(names) & set(expected):
        what = f"A row above the values has to hold the names of the columns, beginning {', '.join(expected[:4])}."
        yield heading.difference(None, "no_header", what)
        return
    absent = [name for name in expected if name not in names]
    for index, name in enumerate(names):
        letter = get_column_letter(index + 1)
        if name and name not in expected:
            near = suggested(name, absent or expected)
            hint = f"Did you mean {near}?" if near else "Delete the column."
            yield heading.difference(letter, "unknown_column", f"There is no column {name[:60]!r} here. {hint}")
        elif name and name in names[:index]:
            yield heading.difference(letter, "repeated_column", f"The column {name} stands twice: keep one.")
    for index in range(max((len(cells) for _, cells in rows), default=0)):
        if (index >= len(names) or not names[index]) and any(index < len(cells) and cells[index] for _, cells in rows):
            letter = get_column_letter(index + 1)
            what = f"Column {letter} has values, but no name in row {heading.number}."
            yield heading.difference(letter, "nameless_column", what)
    for name in absent:
        if name in needed:
            what = f"The column {name} is missing: it says to which record a row belongs, and which row it is."
            yield heading.difference(None, "missing_column", what)


def _plain(title: Cell) -> str:
    title = title if isinstance(title, str) else title.get(TEXT, title)
    text = title if isinstance(title, str) else " ".join(str(part) for part in title.values())
    return re.sub(r"[\s-]+", "_", text.strip().lower())


def _difference(sheet: str, code: str, detail: str) -> dict[str, Any]:
    return {"sheet": sheet or None, "row": 1, "column": None, "code": code, "detail": detail}
