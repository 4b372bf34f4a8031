"""A row of a table as the form shows it: a line, or its cells in the order in which people are led through them."""

from dataclasses import dataclass, field
from typing import Any

from registry.content import fields_of

from .by_name import REFERENCE, has_both, put_offers
from .cells import Cell, cell_of
from .depending import SECOND_SETS
from .naming import Names
from .shown import summary_of
from .wording import TABLES, first_columns

# How rows are called that the record does not have yet: new1, new2.
NEW = "new"
LAST = ("note", "certainty")


@dataclass
class Row:
    """A line, or all its cells when it is open: those to begin with, those needed next, and the others."""

    name: str
    title: str
    is_open: bool
    first: list[Cell] = field(default_factory=list)
    second: list[Cell] = field(default_factory=list)
    second_title: str = ""
    # Whether the second set waits for the answers of the first.
    waits: bool = False
    more: list[Cell] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"f-{self.name.replace(':', '-')}"

    @property
    def called(self) -> str:
        return self.title

    @property
    def cells(self) -> list[Cell]:
        return self.first + self.second + self.more

    @property
    def more_is_open(self) -> bool:
        return any(cell.problems for cell in self.more)

    @property
    def is_new(self) -> bool:
        return self.name.partition(":")[2].startswith(NEW)


def row_of(names: Names, table: str, row: dict[str, Any], is_open: bool) -> Row:
    shown = Row(f"{table}:{row['key']}", _title(names, table, row, is_open), is_open)
    if is_open:
        _put_cells(shown, names, table, row)
    return shown


def _title(names: Names, table: str, row: dict[str, Any], is_open: bool) -> str:
    if not any(value for key, value in row.items() if key != "key"):
        return f"New {TABLES[table].singular}"
    model = names.kind.tables[table]
    title = summary_of(model, row, names)
    if table == "parties" and not is_open and row.get("roles"):
        title += f" · {fields_of(model)['roles'].in_words(row['roles'], names)}"
    return title


def _put_cells(shown: Row, names: Names, table: str, row: dict[str, Any]) -> None:
    """What is filled in is always in sight; what is not waits in the order of the model, remarks last."""
    known = {name: of for name, of in fields_of(names.kind.tables[table]).items() if name != "key"}
    first, second = first_columns(names.kind.tables[table]), _second(shown, table, row)
    filled = [name for name in known if row.get(name) not in (None, [], "")]
    needed = [name for name, of in known.items() if not of.blank]
    seen = list(dict.fromkeys([*first, *second, *needed, *filled, *_of_sources(table, known)]))
    rest = [name for name in known if name not in seen]
    rest.sort(key=lambda name: name in LAST)
    cells = {name: cell_of(table, f"{shown.name}:", name, known[name], row.get(name), names) for name in [*seen, *rest]}
    if has_both(known):
        put_offers(cells[REFERENCE], row, names, shown.name)
    if not SECOND_SETS.get(table):
        shown.first, shown.more = [cells[name] for name in seen], [cells[name] for name in rest]
        return
    shown.first = [cells[name] for name in first]
    if not shown.waits:
        shown.second = [cells[name] for name in seen if name not in first]
        shown.more = [cells[name] for name in rest]


def _second(shown: Row, table: str, row: dict[str, Any]) -> tuple[str, ...]:
    """The columns that are needed next in a table where one answer decides on them."""
    if (of := SECOND_SETS.get(table)) is None:
        return ()
    shown.waits = shown.is_new
    shown.second_title = of.title(row)
    return of.columns(row)


def _of_sources(table: str, known: dict[str, Any]) -> list[str]:
    """Each row can tick its sources; a source seldom has one of its own."""
    return [name for name in ("sources",) if name in known and table != "sources"]
