"""A table of a release."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from registry.exports import Column, Row, Table


@dataclass(frozen=True)
class Around:
    """What a row needs to know that does not stand in it.

    `names` are those of organisations at the moment of the release, `merged` leads from an organisation to the one
    that it was merged into, `parties` are those of the record, by key.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    parties: Mapping[str, dict] = field(default_factory=dict)
    record: Mapping[str, Any] = field(default_factory=dict)

    def name_of(self, organisation: str | None) -> str | None:
        return self.names.get(organisation) if organisation else None

    def now(self, organisation: str | None) -> str | None:
        """The organisation that stands for this one, so that tables still join after a merger."""
        while organisation and organisation in self.merged:
            organisation = self.merged[organisation]
        return organisation

    def organisation_of(self, party: str | None) -> str | None:
        return self.parties.get(party or "", {}).get("organisation")

    def name_of_party(self, party: str | None) -> str | None:
        row = self.parties.get(party or "", {})
        return self.name_of(row.get("organisation")) or row.get("name")


Value = Callable[[Mapping[str, Any], Around], Any]


@dataclass(frozen=True)
class Cell:
    """A column and where its value comes from."""

    column: Column
    value: Value


@dataclass(frozen=True)
class ReleaseTable:
    """`source` is the name of the table in its record; empty for the records themselves and for lists of the register."""

    name: str
    title: str
    description: str
    cells: tuple[Cell, ...]
    kind: str = ""
    source: str = ""

    @property
    def record_column(self) -> str:
        """The column with the id of the record: in a row of a table that of the record it belongs to."""
        return self.kind if self.source else "id"

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(cell.column for cell in self.cells)

    def table(self, licence: str, made_at: Any) -> Table:
        return Table(self.name, self.columns, self.description, licence, made_at)

    def row(self, document: Mapping[str, Any], around: Around) -> Row:
        return [cell.value(document, around) for cell in self.cells]
