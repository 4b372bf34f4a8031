"""The sheets of a workbook that list what may be written by name: districts, and the sender's records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import quote_sheetname

from registry.fields.area import DISTRICTS
from registry.fields.reference import names_of_kind
from registry.places.directory import directory

from .text_cell import text_cell

Row = tuple[str, ...]
# The (id, name) of records by their kind.
Named = Mapping[str, Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class NamedList:
    """A sheet whose first column holds the names that other columns may be filled with."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[Row]

    @property
    def names(self) -> str:
        """Where the names stand, as a drop-down wants it."""
        return f"{quote_sheetname(self.title)}!$A$2:$A${len(self.rows) + 1}"


def lists_of(records: Named) -> dict[str, NamedList]:
    """The districts, and for each kind that has any the (id, name) of the sender's records."""
    lists = {DISTRICTS: NamedList(DISTRICTS, ("name", "code", "nation"), _districts())}
    for kind, named in records.items():
        if rows := sorted((name, identifier) for identifier, name in named):
            title = names_of_kind(kind)
            lists[title] = NamedList(title, ("name", "id"), rows)
    return lists


def add_lists(book: Workbook, lists: Mapping[str, NamedList]) -> None:
    for each in lists.values():
        page = book.create_sheet(each.title)
        page.column_dimensions["A"].width = 48
        page.freeze_panes = "A2"
        for row in (each.columns, *each.rows):
            page.append([text_cell(page, text) for text in row])


def _districts() -> list[Row]:
    """Those of today, by name; a name that two have stands with its nation beside it, and only its code is sure."""
    known = directory()
    rows = []
    for area in known:
        if area.level == "district" and area.current:
            nation = known.nation_of(area.code)
            rows.append((area.name, area.code, nation.name if nation else ""))
    return sorted(rows)
