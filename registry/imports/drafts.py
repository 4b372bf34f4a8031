"""The rows of a file, gathered by the record they belong to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils.cell import range_boundaries

from .cells_in import lost_zero, read_cell
from .headers import Page
from .layout import HEAD, ID, PLACING, RECORD, REF
from .reading.marks import Cell

Place = tuple[str, int]
ANY_RECORD = re.compile(r"(?:org|chp)-", re.I)


@dataclass
class Row:
    """A row as read: its filled cells as text by column, under its number in the file."""

    number: int
    cells: dict[str, str]


@dataclass
class Draft:
    """What a file says of one record. `head` is None where the file has no head of it."""

    page: Page
    number: int
    id: str = ""
    ref: str = ""
    head: Row | None = None
    tables: dict[str, list[Row]] = field(default_factory=dict)
    problems: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Gathered:
    """All drafts of a file in its order, its pages by table, and what belongs to no record."""

    drafts: list[Draft]
    pages: dict[str, Page]
    strays: list[dict[str, Any]]

    def by_ref(self) -> dict[str, Draft]:
        return {draft.ref: draft for draft in self.drafts if draft.ref}


def gather(pages: list[Page]) -> Gathered:
    """Every row to its record; a row that names none we can find is a stray."""
    by_table = {page.sheet.name: page for page in pages}
    found = Gathered([], by_table, [])
    known: dict[str, Draft] = {}
    owners: dict[Place, Draft] = {}
    head = by_table.get(HEAD)
    if head is not None and head.rows:
        for number, cells in head.rows:
            _add_head(found, known, owners, head, number, cells)
    for page in pages:
        if page.sheet.name != HEAD:
            for number, cells in page.rows:
                _add_row(found, known, owners, page, number, cells, has_heads=bool(head and head.rows))
    for page in pages:
        for number, problem in _hidden_things(page):
            owner = owners.get((page.sheet.name, number))
            (owner.problems if owner else found.strays).append(problem)
    return found


def problem(page: Page, row: int | None, column: str | None, code: str, fix: str, value: Any = None) -> dict[str, Any]:
    """A problem at a cell as the spreadsheet shows it; `column` is our name of it."""
    return {
        "sheet": page.name,
        "row": row,
        "column": page.letter(column) if column else None,
        "column_name": column,
        "value": None if value is None else str(value)[:200],
        "code": code,
        "fix": fix,
        "severity": "error",
        "pointer": None,
    }


def _read(page: Page, number: int, cells: list[Cell]) -> tuple[Row, list[dict[str, Any]]]:
    fields = {column.name: column.field for column in page.sheet.columns}
    row, problems = Row(number, {}), []
    for name, place in page.places.items():
        cell = cells[place] if place < len(cells) else ""
        if cell == "":
            continue
        row.cells[name], found = read_cell(fields.get(name), cell)
        if found:
            problems.append(problem(page, number, name, *found, value=row.cells[name] or None))
    if page.sheet.name == "identifiers":
        found = lost_zero(row.cells.get("scheme", "").strip(), row.cells.get("value", "").strip())
        if found and not any(one["column_name"] == "value" for one in problems):
            problems.append(problem(page, number, "value", *found, value=row.cells["value"]))
    row.cells.pop("table", None)
    return row, problems


def _add_head(
    found: Gathered, known: dict[str, Draft], owners: dict[Place, Draft], page: Page, number: int, cells: list[Cell]
) -> None:
    row, problems = _read(page, number, cells)
    placing = {name: row.cells.pop(name, "").strip() for name in PLACING}
    draft = Draft(page, number, placing[ID], placing[REF], row, {}, problems)
    for name in {draft.id, draft.ref} - {""}:
        if name in known:
            column = ID if name == draft.id else REF
            fix = f"{name} stands in row {known[name].number} already: one row a record."
            draft.problems.append(problem(page, number, column, "repeated_record", fix, name))
        elif name == draft.ref and ANY_RECORD.match(name):
            fix = "A ref is a name of your own; an id of the register goes into the column id."
            draft.problems.append(problem(page, number, REF, "invalid_ref", fix, name))
        else:
            known[name] = draft
    owners[page.sheet.name, number] = draft
    found.drafts.append(draft)


def _add_row(
    found: Gathered,
    known: dict[str, Draft],
    owners: dict[Place, Draft],
    page: Page,
    number: int,
    cells: list[Cell],
    *,
    has_heads: bool,
) -> None:
    row, problems = _read(page, number, cells)
    name = row.cells.pop(RECORD, "").strip()
    draft = known.get(name)
    if draft is None and name and not has_heads and ANY_RECORD.match(name):
        # A file without heads changes tables of records that are on the register.
        draft = known[name] = Draft(page, number, id=name)
        found.drafts.append(draft)
    if draft is None:
        found.strays.append(_stray(page, number, name, has_heads=has_heads))
        return
    draft.tables.setdefault(page.sheet.name, []).append(row)
    draft.problems += problems
    owners[page.sheet.name, number] = draft


def _stray(page: Page, number: int, name: str, *, has_heads: bool) -> dict[str, Any]:
    if not name:
        return problem(page, number, RECORD, "required", "Say to which record the row belongs: its id, or your ref.")
    where = f"Add a row for it to the sheet {HEAD}, or mend the name." if has_heads else "Write an id of the register."
    return problem(
        page, number, RECORD, "unknown_ref", f"No record of this file is called {name[:60]!r}. {where}", name
    )


def _hidden_things(page: Page) -> Iterator[tuple[int, dict[str, Any]]]:
    for ref in page.merged:
        _, first, _, _ = range_boundaries(ref)
        fix = (
            f"The cells {ref} are merged, so it cannot be told to which row each value belongs: unmerge and fill them."
        )
        yield int(first or 1), problem(page, int(first or 1), None, "merged_cells", fix, ref)
    for number in page.hidden_rows:
        fix = "The row is hidden, perhaps by a filter: show it, or delete it, so that you see what you send."
        yield number, problem(page, number, None, "hidden_rows", fix)
