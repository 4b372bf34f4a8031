"""Which column of a file is which of ours. Order, capitals and spaces are forgiven; nothing else is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter

from registry.matching.suggestions import suggested

from .csv_files import columns_of
from .errors import WrongHeaders
from .layout import CODES, GUIDE, HEAD, OPTIONAL, TABLE, Sheet, sheets_of_kind
from .reading.marks import Cell

Row = tuple[int, list[Cell]]


@dataclass
class Page:
    """A sheet of a file, matched to a table of ours: where each column stands, and the filled rows."""

    sheet: Sheet
    indexes: dict[str, int]
    rows: list[Row]
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    name: str = ""

    def letter(self, column: str) -> str | None:
        index = self.indexes.get(column)
        return None if index is None else get_column_letter(index + 1)


def pages_of(kind: str, sheets: list[dict[str, Any]], table: str = "") -> list[Page]:
    """The sheets of a file as tables of a kind; WrongHeaders lists every difference at once."""
    pages: list[Page] = []
    wrong: list[dict[str, Any]] = []
    for sheet in sheets:
        if sheet["name"].strip().lower() in (GUIDE, CODES) or not sheet["rows"]:
            continue
        try:
            pages += _pages(kind, sheet, table)
        except WrongHeaders as error:
            wrong += error.problems
    for page in pages:
        if sum(other.sheet is page.sheet for other in pages) > 1:
            wrong.append(_difference(page.name, None, "repeated_sheet", f"Two sheets are {page.sheet.name}: keep one."))
            break
    if not pages and not wrong:
        wrong.append(_difference("", None, "missing_sheet", f"No sheet has a row: begin with the sheet {HEAD}."))
    if wrong:
        raise WrongHeaders(wrong)
    return pages


def _pages(kind: str, sheet: dict[str, Any], table: str) -> list[Page]:
    known = sheets_of_kind(kind)
    (number, titles), rows = sheet["rows"][0], sheet["rows"][1:]
    names = [_plain(title) for title in titles]
    if sheet["name"] == "" and not table and TABLE in names:
        return _mixed(kind, number, names, rows)
    name = _plain(sheet["name"]) or table or HEAD
    if name not in known:
        near = suggested(name, known)
        hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
        raise WrongHeaders([_difference(sheet["name"], None, "unknown_sheet", f"No table is called {name!r}. {hint}")])
    if sheet["hidden"]:
        what = "The sheet is hidden: show it or delete it, so that you see what you send."
        raise WrongHeaders([_difference(sheet["name"], None, "hidden_sheet", what)])
    of = known[name]
    indexes = _indexes(sheet["name"] or name, number, names, rows, of.names)
    return [Page(of, indexes, rows, sheet["merged"], sheet["hidden_rows"], sheet["name"] or name)]


def _mixed(kind: str, number: int, names: list[str], rows: list[Row]) -> list[Page]:
    """A file of all tables: the column `table` says to which one each row belongs."""
    known = sheets_of_kind(kind)
    indexes = _indexes("", number, names, rows, columns_of(kind))
    pages = {name: Page(sheet, indexes, [], name=name) for name, sheet in known.items()}
    for row_number, cells in rows:
        name = _plain(cells[indexes[TABLE]]) if indexes[TABLE] < len(cells) else ""
        if name not in pages:
            near = suggested(name, known)
            hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}."
            what = f"Row {row_number}: no table is called {name[:60]!r}. {hint}"
            raise WrongHeaders([_difference("", TABLE, "unknown_sheet", what)])
        pages[name].rows.append((row_number, cells))
    return list(pages.values())


def _indexes(sheet: str, number: int, names: list[str], rows: Iterable[Row], expected: list[str]) -> dict[str, int]:
    problems = list(_differences(sheet, number, names, list(rows), expected))
    if problems:
        raise WrongHeaders(problems)
    return {name: index for index, name in enumerate(names) if name}


def _differences(
    sheet: str, number: int, names: list[str], rows: list[Row], expected: list[str]
) -> Iterator[dict[str, Any]]:
    if number != 1 or not set(names) & set(expected):
        what = f"Row 1 has to hold the names of the columns, beginning {', '.join(expected[:4])}."
        yield _difference(sheet, None, "no_header", what)
        return
    missing = [name for name in expected if name not in names and name not in OPTIONAL]
    for index, name in enumerate(names):
        letter = get_column_letter(index + 1)
        if name and name not in expected:
            near = suggested(name, missing or expected)
            hint = f"Did you mean {near}?" if near else "Delete the column."
            yield _difference(sheet, letter, "unknown_column", f"There is no column {name[:60]!r} here. {hint}")
        elif name and name in names[:index]:
            yield _difference(sheet, letter, "repeated_column", f"The column {name} stands twice: keep one.")
    for index in range(max((len(cells) for _, cells in rows), default=0)):
        if (index >= len(names) or not names[index]) and any(index < len(cells) and cells[index] for _, cells in rows):
            letter = get_column_letter(index + 1)
            yield _difference(sheet, letter, "nameless_column", f"Column {letter} has values, but no name in row 1.")
    for name in missing:
        yield _difference(sheet, None, "missing_column", f"The column {name} is missing: add it, empty if need be.")


def _plain(title: Cell) -> str:
    text = title if isinstance(title, str) else " ".join(str(part) for part in title.values())
    return re.sub(r"[\s-]+", "_", text.strip().lower())


def _difference(sheet: str, column: str | None, code: str, detail: str) -> dict[str, Any]:
    return {"sheet": sheet or None, "row": 1, "column": column, "code": code, "detail": detail}
