"""Which records may be short of a row that could not be placed.

A record that stands in a file is all that the file says of it. So where a row names no record that
we can find, the records it may belong to are left out whole: never published with the rows that remain.
"""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .drafts import Draft, Gathered
from .headers import Page

WHOLE = "The row may belong to this record, which is left out as a whole until that is fixed."
# Comparing names costs time: beyond this, neighbours have to do.
MOST_COMPARISONS = 200_000
MOST_PROBLEMS = 20


@dataclass
class Shortage:
    """What each draft may be short of, and the tables in which any row could not be placed."""

    of_draft: dict[int, list[dict[str, Any]]]
    tables: dict[str, dict[str, Any]]

    def add(self, drafts: Iterable[Draft], lacking: dict[str, Any]) -> None:
        for draft in drafts:
            if len(self.of_draft[id(draft)]) < MOST_PROBLEMS:
                self.of_draft[id(draft)].append(lacking)

    def of(self, draft: Draft, differences: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Why a record that passes the verdict is left out all the same: what it lacks, or would lose."""
        if lacking := self.of_draft.get(id(draft)):
            return lacking
        gone = [difference["path"].split("/")[1:] for difference in differences if difference["op"] == "remove"]
        return [self.tables[path[0]] for path in gone if len(path) == 2 and path[0] in self.tables][:1]


def shortage_of(gathered: Gathered) -> Shortage:
    """What the drafts of a file may be short of, by the rows that could not be placed."""
    shortage = Shortage(defaultdict(list), {})
    alike = _Alike(gathered)
    for page in gathered.pages.values():
        rows = gathered.unplaced.get(page.sheet.name, [])
        beside = _neighbours(gathered, page) if rows else {}
        keys = _keys(gathered, page.sheet.name) if rows else {}
        for row in rows:
            lacking = row.problem | {"fix": f"{row.problem['fix']} {WHOLE}"}
            shortage.tables.setdefault(page.sheet.name, lacking)
            near = beside.get(row.number, [])
            around = near[:1] if len(near) == 2 and near[0] is near[1] else []
            for group in (around, alike.to(row.name), near or gathered.drafts):
                if drafts := [draft for draft in group if not row.key or row.key not in keys[id(draft)]]:
                    shortage.add(drafts, lacking)
                    break
    return shortage


def _keys(gathered: Gathered, table: str) -> dict[int, set[str]]:
    """The keys of each draft's rows: a record that has a row of a key does not lack another one of it."""
    return {id(draft): {row.cells.get("key", "") for row in draft.tables.get(table, ())} for draft in gathered.drafts}


def _neighbours(gathered: Gathered, page: Page) -> dict[int, list[Draft]]:
    """Row → the records of the nearest placed rows above and below."""
    beside: dict[int, list[Draft]] = defaultdict(list)
    for rows in (page.rows, page.rows[::-1]):
        last: Draft | None = None
        for number, _ in rows:
            last = gathered.owners.get((page.sheet.name, number), last)
            if last is not None and (page.sheet.name, number) not in gathered.owners:
                beside[number].append(last)
    return beside


class _Alike:
    """Records of the file that are called almost as a row calls its record."""

    def __init__(self, gathered: Gathered) -> None:
        self.called: dict[str, list[Draft]] = defaultdict(list)
        for draft in gathered.drafts:
            for name in {draft.id, draft.ref} - {""}:
                self.called[name.casefold()].append(draft)
        self.known: dict[str, list[Draft]] = {}
        self.left = MOST_COMPARISONS

    def to(self, name: str) -> list[Draft]:
        if not name:
            return []
        if name not in self.known:
            self.known[name] = self._to(name.casefold())
        return self.known[name]

    def _to(self, name: str) -> list[Draft]:
        if name in self.called:
            return self.called[name]
        self.left -= len(self.called)
        near = difflib.get_close_matches(name, self.called, 3, 0.8) if self.left > 0 else []
        return [draft for name in near for draft in self.called[name]]
