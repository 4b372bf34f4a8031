"""One page of the form, ready to be drawn."""

from dataclasses import dataclass, field
from typing import Any

from registry.content import Kind, Problem, fields_of

from .cells import Cell, cell_of
from .keys import keyed
from .naming import Names
from .rows import NEW, Row, row_of
from .sections import Section
from .telling import words_of
from .wording import TABLES, Wording

OPEN_AT_MOST = 12


@dataclass
class Table:
    """A table of the section: its rows, and an empty one to be copied by the script."""

    name: str
    words: Wording
    about: str
    rows: list[Row]
    blank: Row | None
    problems: list[str] = field(default_factory=list)

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
    mine = [problem for problem in problems if _first(problem.pointer) in section.head + section.tables]
    troubled = {":".join(problem.pointer.split("/")[1:3]) for problem in mine if problem.blocks}
    known = fields_of(kind.edition)
    cells = [cell_of(kind.name, "head:", name, known[name], content.get(name), names) for name in section.head]
    tables = [_table(names, table, opened, troubled, table == section.tables[0]) for table in section.tables]
    page = Page(section, cells, tables, [], [])
    _put_problems(page, mine)
    return page


def _table(names: Names, table: str, opened: set[str], troubled: set[str], begins: bool) -> Table:
    model, rows = names.kind.tables[table], names.content[table]
    about = (model.__doc__ or "").split("\n")[0]
    left = OPEN_AT_MOST
    shown = []
    for row in rows:
        name = f"{table}:{row['key']}"
        is_open = name in opened or (name in troubled and left > 0)
        left -= is_open
        shown.append(row_of(names, table, row, is_open))
    if f"{table}:{NEW}1" in opened or (begins and not rows):
        # Another empty row, for those without script; the first one of a part nobody need ask for.
        shown.append(row_of(names, table, {"key": f"{NEW}1"}, True))
    return Table(table, TABLES[table], about, shown, row_of(names, table, {"key": NEW}, True))


def _put_problems(page: Page, problems: list[Problem]) -> None:
    """Put every problem where it is, and all of them in the summary; each once."""
    elements = _elements(page)
    for problem in problems:
        element = _nearest(elements, problem.pointer)
        if element is None:
            continue
        words = words_of(problem)
        listed = element.problems if problem.blocks or isinstance(element, Table) else element.warnings
        if words in listed:
            continue
        listed.append(words)
        (page.problems if problem.blocks else page.warnings).append(
            (element.id, f"{element.called}{'' if element.called.endswith('?') else ':'} {words}")
        )


def _elements(page: Page) -> dict[str, Cell | Row | Table]:
    """Everything on the page that can have a problem, by its pointer."""
    elements: dict[str, Cell | Row | Table] = {f"/{cell.name.partition(':')[2]}": cell for cell in page.cells}
    for table in page.tables:
        elements[f"/{table.name}"] = table
        for row in table.rows:
            elements[f"/{row.name.replace(':', '/')}"] = row
            elements |= {f"/{cell.name.replace(':', '/')}": cell for cell in row.cells}
    return elements


def _nearest(elements: dict[str, Cell | Row | Table], pointer: str) -> Cell | Row | Table | None:
    """The cell that a pointer leads to, or what holds it on this page."""
    while pointer:
        if pointer in elements:
            return elements[pointer]
        pointer = pointer.rpartition("/")[0]
    return None


def _first(pointer: str) -> str:
    return pointer.split("/")[1] if pointer else ""
