"""One page of the form, ready to be drawn."""

from dataclasses import dataclass, field
from typing import Any

from registry.content import Kind, Problem, fields_of

from .cells import Cell, cell_of
from .keys import keyed
from .names import Names
from .reading import NEW
from .sections import Section
from .shown import summary_of, text_in_words
from .telling import words_of
from .wording import TABLES, Wording, first_columns

OPEN_AT_MOST = 12
LAST = ("sources", "note", "certainty")


@dataclass
class Row:
    """A row of a table: a line, or all its cells when it is open."""

    name: str
    title: str
    is_open: bool
    first: list[Cell] = field(default_factory=list)
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
    def more_is_open(self) -> bool:
        return any(cell.problems for cell in self.more)

    @property
    def is_new(self) -> bool:
        return self.name.partition(":")[2].startswith(NEW)


@dataclass
class Table:
    """A table of the section: its rows, and an empty one to be copied by the script."""

    name: str
    words: Wording
    about: str
    rows: list[Row]
    blank: Row | None
    problems: list[str] = field(default_factory=list)
    readable: bool = True

    @property
    def id(self) -> str:
        return f"t-{self.name}"

    @property
    def called(self) -> str:
        return self.words.many


@dataclass
class Page:
    section: Section
    cells: list[Cell]
    tables: list[Table]
    problems: list[tuple[str, str]]
    warnings: list[tuple[str, str]]


def names_for(kind: Kind, content: dict[str, Any]) -> Names:
    """The content with keys on every row, and the names it needs."""
    return Names(kind, keyed(content, kind.tables))


def page_of(names: Names, section: Section, problems: list[Problem], opened: set[str]) -> Page:
    """Draw a section: `opened` rows, and those with problems, show all their cells."""
    kind, content = names.kind, names.content
    mine = [one for one in problems if _first(one.pointer) in section.head + section.tables]
    troubled = {":".join(one.pointer.split("/")[1:3]) for one in mine if one.blocks}
    known = fields_of(kind.edition)
    cells = [cell_of(kind.name, "head:", name, known[name], content.get(name), names) for name in section.head]
    tables = [_table(names, table, opened, troubled) for table in section.tables]
    page = Page(section, cells, tables, [], [])
    _place(page, mine)
    return page


def _table(names: Names, table: str, opened: set[str], troubled: set[str]) -> Table:
    model, rows = names.kind.tables[table], names.content.get(table)
    about = (model.__doc__ or "").split("\n")[0]
    if not isinstance(rows, list):
        return Table(table, TABLES[table], about, [], None, readable=False)
    left = OPEN_AT_MOST
    shown = []
    for row in rows:
        if not isinstance(row, dict):
            continue
        name = f"{table}:{row['key']}"
        is_open = name in opened or (name in troubled and left > 0)
        left -= is_open
        shown.append(_row(names, table, row, is_open))
    if f"{table}:{NEW}1" in opened:
        # Asked for without script: another empty row.
        shown.append(_row(names, table, {"key": f"{NEW}1"}, True))
    return Table(table, TABLES[table], about, shown, _row(names, table, {"key": NEW}, True))


def _row(names: Names, table: str, row: dict[str, Any], is_open: bool) -> Row:
    model, name = names.kind.tables[table], f"{table}:{row['key']}"
    is_blank = not any(value for key, value in row.items() if key != "key")
    title = f"New {TABLES[table].one}" if is_blank else summary_of(model, row, names)
    if table == "parties" and not is_blank and not is_open:
        title = (
            f"{title} · {text_in_words(fields_of(model)['roles'], row.get('roles'), names)}"
            if row.get("roles")
            else title
        )
    found = Row(name, title, is_open)
    if is_open:
        known = fields_of(model)
        first = first_columns(model)
        order = [*first, *(one for one in known if one not in first and one not in LAST and one != "key")]
        order += [one for one in LAST if one in known and one not in first]
        for column in order:
            cell = cell_of(table, f"{name}:", column, known[column], row.get(column), names)
            (found.first if column in first or cell.required else found.more).append(cell)
    return found


def _place(page: Page, problems: list[Problem]) -> None:
    """Put every problem where it is, and all of them in the summary; each once."""
    places = _places(page)
    for problem in problems:
        place = _nearest(places, problem.pointer)
        if place is None:
            continue
        words = words_of(problem)
        listed = place.problems if problem.blocks or isinstance(place, Table) else place.warnings
        if words in listed:
            continue
        listed.append(words)
        (page.problems if problem.blocks else page.warnings).append(
            (place.id, f"{place.called}{'' if place.called.endswith('?') else ':'} {words}")
        )


def _places(page: Page) -> dict[str, Cell | Row | Table]:
    """Everything on the page that can have a problem, by its pointer."""
    found: dict[str, Cell | Row | Table] = {f"/{cell.name.partition(':')[2]}": cell for cell in page.cells}
    for table in page.tables:
        found[f"/{table.name}"] = table
        for row in table.rows:
            found[f"/{row.name.replace(':', '/')}"] = row
            found |= {f"/{cell.name.replace(':', '/')}": cell for cell in row.first + row.more}
    return found


def _nearest(places: dict[str, Cell | Row | Table], pointer: str) -> Cell | Row | Table | None:
    """The cell that a pointer leads to, or what holds it on this page."""
    while pointer:
        if pointer in places:
            return places[pointer]
        pointer = pointer.rpartition("/")[0]
    return None


def _first(pointer: str) -> str:
    return pointer.split("/")[1] if pointer else ""
