"""The tables of records whose rows are read on their own: every table of both kinds, under one name everywhere."""

from dataclasses import dataclass
from functools import cache

from ...content import kinds
from ...editions import TableRow

# What each row says of its record, beside the id of the record itself, which is called as its kind.
OF_THE_RECORD = ("id", "name", "url", "uri")


@dataclass(frozen=True)
class RowTable:
    """A table of a kind of record."""

    kind: str
    model: type[TableRow]

    @property
    def name(self) -> str:
        """As its list and its files are called: one of organisations says so, since both kinds have sources."""
        return self.model.table if self.kind == "partnership" else f"{self.kind}_{self.model.table}"

    @property
    def address(self) -> str:
        """As it stands in addresses: `organisation-board-seats`."""
        return self.name.replace("_", "-")

    def heading_of(self, name: str) -> str:
        """What a column of its own is called where rows stand alone: what they say of the record comes first."""
        return f"row_{name}" if name in (*OF_THE_RECORD, self.kind) else name


@cache
def row_tables() -> dict[str, RowTable]:
    """Every table by its name, those of partnerships first."""
    tables = (
        RowTable(kind, model) for kind in ("partnership", "organisation") for model in kinds()[kind].tables.values()
    )
    return {table.name: table for table in tables}
