"""The names on a page of one record: of its parties, its rows and the records that it speaks of."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from registry.content import fields_of
from registry.content.references import references_in
from registry.vocabularies.vocabulary import label
from registry.website.editing.names import names_of
from registry.website.editing.naming import Names
from registry.website.editing.wording import TABLES

UNNAMED = {
    "private_landowner": "Private landowner",
    "private_buyer": "Private buyers",
    "landowner": "Landowner, not named",
    "vendor": "Seller, not named",
    "buyer": "Buyer, not named",
    "occupier": "Residents",
    "landlord": "Landlord, not named",
    "builder": "Builder, not named",
    "funder": "Funder, not named",
}


@dataclass
class PageNames(Names):
    """Names as they were at the moment of the page; `known` are those of organisations, by id."""

    known: dict[str, str] = field(default_factory=dict)

    @cached_property
    def records(self) -> dict[str, str]:
        """Organisations as the stored answer names them; other records by the names that they have today."""
        spoken_of = {value for _, _, value in references_in(self.kind, self.content)} - self.known.keys()
        return self.known | (names_of(spoken_of) if spoken_of else {})

    @cached_property
    def parties(self) -> dict[str, dict[str, Any]]:
        return {row["key"]: row for row in self.content["parties"]}

    def party(self, key: str) -> str:
        row = self.parties[key]
        name = self.records.get(row["organisation"] or "") or row["name"]
        if name:
            return str(name)
        roles = [UNNAMED[role] for role in row["roles"] if role in UNNAMED]
        side = label("side", row["side"]).lower()
        return roles[0] if roles else f"Not named ({side} side)" if side != "other" else "Not named"

    def row(self, table: str, key: str) -> str:
        return self.party(key) if table == "parties" and key in self.parties else self._row(table, key)

    def _row(self, table: str, key: str) -> str:
        """Another row by what it says; of what is in no table, its kind alone."""
        text = super().row(table, key)
        return TABLES[table].singular if text == key else text

    def pointer(self, pointer: str) -> str:
        """`/homes/h2/count` → "Homes: 12 · social rent, how many"."""
        _, table, *rest = pointer.split("/")
        if table == "parties" and rest and rest[0] in self.parties:
            column = fields_of(self.kind.tables[table]).get(rest[1]) if len(rest) > 1 else None
            return f"{self.party(rest[0])}{f', {column.verbose_name}' if column else ''}"
        words = super().pointer(pointer)
        return words[:1].upper() + words[1:]
