"""The rows of a file, gathered by the record they belong to."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from registry.identifiers import check_is_right, is_well_formed

from .answers import NOTHING_ANSWERED, Answers
from .headers import Page
from .layout import HEAD, ID, PLACING, RECORD, REF
from .reading.marks import Cell
from .rows_in import Row, hidden_things, problem, read_row

Location = tuple[str, int]
ANY_RECORD = re.compile(r"(?:org|chp)-", re.I)


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


@dataclass(frozen=True)
class Unplaced:
    """A row that could not be placed: what it calls its record, its own key, and what is wrong."""

    number: int
    name: str
    key: str
    problem: dict[str, Any]


@dataclass
class Gathered:
    """All drafts of a file in its order, its pages by table, and what belongs to no record.

    `owners` say whose each row is; `unplaced` are the rows of each sheet that could not be placed;
    `answers` are what the sender said of all its cells.
    """

    drafts: list[Draft]
    pages: dict[str, Page]
    answers: Answers = NOTHING_ANSWERED
    strays: list[dict[str, Any]] = field(default_factory=list)
    owners: dict[Location, Draft] = field(default_factory=dict)
    unplaced: dict[str, list[Unplaced]] = field(default_factory=lambda: defaultdict(list))

    def by_ref(self) -> dict[str, Draft]:
        return {draft.ref: draft for draft in self.drafts if draft.ref}


def gather(pages: list[Page], answers: Answers = NOTHING_ANSWERED) -> Gathered:
    """Every row to its record; a row that names none we can find is a stray."""
    by_table = {page.sheet.name: page for page in pages}
    gathered = Gathered([], by_table, answers)
    known: dict[str, Draft] = {}
    head = by_table.get(HEAD)
    if head is not None and head.rows:
        for number, cells in head.rows:
            _add_head(gathered, known, head, number, cells)
    for page in pages:
        if page.sheet.name != HEAD:
            for number, cells in page.rows:
                _add_row(gathered, known, page, number, cells, has_heads=bool(head and head.rows))
    for page in pages:
        for number, hidden in hidden_things(page):
            owner = gathered.owners.get((page.sheet.name, number))
            (owner.problems if owner else gathered.strays).append(hidden)
    return gathered


def _add_head(gathered: Gathered, known: dict[str, Draft], page: Page, number: int, cells: list[Cell]) -> None:
    row, problems = read_row(page, number, cells)
    placing = {name: row.cells.pop(name, "").strip() for name in PLACING}
    draft = Draft(page, number, placing[ID], placing[REF], row, {}, problems)
    for name in {draft.id, draft.ref} - {""}:
        if name in known:
            column = ID if name == draft.id else REF
            fix = f"{name} stands in row {known[name].number} already: one row a record."
            draft.problems.append(problem(page, number, column, "repeated_record", fix, name))
            gathered.unplaced[page.sheet.name].append(Unplaced(number, name, "", draft.problems[-1]))
        elif name == draft.ref and ANY_RECORD.match(name):
            fix = "A ref is a name of your own; an id of the register goes into the column id."
            draft.problems.append(problem(page, number, REF, "invalid_ref", fix, name))
        else:
            known[name] = draft
    gathered.owners[page.sheet.name, number] = draft
    gathered.drafts.append(draft)


def _add_row(
    gathered: Gathered,
    known: dict[str, Draft],
    page: Page,
    number: int,
    cells: list[Cell],
    *,
    has_heads: bool,
) -> None:
    row, problems = read_row(page, number, cells)
    name = row.cells.pop(RECORD, "").strip()
    draft = known.get(name)
    if draft is None and name and not has_heads and ANY_RECORD.match(name):
        # A file without heads changes tables of records that are on the register.
        draft = known[name] = Draft(page, number, id=name)
        gathered.drafts.append(draft)
    if draft is None:
        stray = _stray(page, number, name, has_heads=has_heads)
        gathered.unplaced[page.sheet.name].append(Unplaced(number, name, row.cells.get("key", ""), stray))
        gathered.strays.append(stray)
        return
    if draft.head is None and not _is_an_id(name):
        # Mistyped: the record that is meant may stand in other rows of the file.
        wrong = problem(page, number, RECORD, "unknown_record", f"{name[:60]} is not on the register.", name)
        gathered.unplaced[page.sheet.name].append(Unplaced(number, name, row.cells.get("key", ""), wrong))
    draft.tables.setdefault(page.sheet.name, []).append(row)
    draft.problems += problems
    gathered.owners[page.sheet.name, number] = draft


def _is_an_id(name: str) -> bool:
    return is_well_formed(name, name[:3]) and check_is_right(name)


def _stray(page: Page, number: int, name: str, *, has_heads: bool) -> dict[str, Any]:
    if not name:
        return problem(page, number, RECORD, "required", "Say to which record the row belongs: its id, or your ref.")
    where = f"Add a row for it to the sheet {HEAD}, or fix the name." if has_heads else "Write an id of the register."
    return problem(
        page, number, RECORD, "unknown_ref", f"No record of this file is called {name[:60]!r}. {where}", name
    )
