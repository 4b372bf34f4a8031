"""The names on a page of one record: of its parties, its rows and the records that it speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from registry.content import Content, Kind, fields_of
from registry.content.references import references_in
from registry.vocabularies.vocabulary import label
from registry.website.editing.names import names_of
from registry.website.editing.naming import Names
from registry.website.editing.shown import summary_of
from registry.website.editing.wording import TABLES
from registry.website.editing.wording import label_of as label_in_form

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
TENURES = {
    "rent_unspecified": "rented, kind of rent not recorded",
    "affordable_unspecified": "affordable, on what terms is not recorded",
    "mixed_unspecified": "mixed, on what terms is not recorded",
    "sale_unspecified": "sold, on what terms is not recorded",
}
# Single cells of a record, whose column is called for its form and not for its readers.
OF_HEAD = {
    "as_at": "The day of this description",
    "ended_by": "Who ended it",
    "ended_on": "When it ended",
    "ending_kind": "How it ended",
    "ending_reason": "Why it ended",
    "homes_owned_precision": "How exact the number of homes is",
    "location_precision": "How exact the point on the map is",
    "note": "Remark of the editors",
    "planning_routes": "How it got planning permission",
    "site_precision": "How exact the sizes are",
    "stage": "How far it has come",
    "status": "Whether it goes on",
    "settlement": "Village or town",
    "latitude": "Latitude of the point on the map",
    "longitude": "Longitude of the point on the map",
    "contact_url": "Contact page",
    "jurisdiction": "Nation whose law it is under",
}
# Where the name of a column means little without its form.
LABELS = {
    "about": "For",
    "allocation_routes": "How people are chosen",
    "asset_kinds": "What it is",
    "body": "On the board of",
    "party": "By",
    "consideration": "price",
    "constituency": "For",
    "beneficiary": "For whom",
    "enforcer": "Who can enforce it",
    "trigger": "What brings it into play",
    "transfer": "Belongs to",
    "legal_basis": "By which law",
    "covers": "Pays for",
    "co_givers": "also from",
    "co_takers": "also to",
    "for_people": "Meant for",
    "from_party": "who gave it",
    "homes_count": "Homes in it",
    "kind": "kind",
    "since": "from when",
    "state": "how far it is",
    "supply": "How they came",
    "to_party": "who received it",
    "until": "until when",
    "population": "Measured on",
    "measured_by_party": "Measured by",
    "text_value": "In words",
    "electorate": "Who could vote",
    "recipient": "To",
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
    def parties(self) -> dict[str, Content]:
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
        """A row in a few words, without its key."""
        row = next((each for each in self.content.get(table, ()) if each["key"] == key), None)
        if row is None or table in ("other_claims", "missing"):
            return TABLES[table].singular
        if table == "parties":
            return self.party(key)
        if table == "homes":
            return self._homes(row)
        if table == "sources":
            return str(row["title"])
        if table == "outcomes":
            return label("indicator", row["indicator"])
        if table == "asset_transfers" and row["description"]:
            return str(row["description"])
        return summary_of(self.kind.tables[table], row, self, most=1 if table == "facilities" else 2)

    def _homes(self, row: Content) -> str:
        unit = label("home_unit", row["unit"]).lower() if row["unit"] else "homes"
        words = f"{row['count']:,} {unit}" if row["count"] is not None else unit
        return ", ".join(part for part in (words, tenure_in_words(row), row["site"] or "") if part)

    def pointer(self, pointer: str) -> str:
        return self.pointers_in_words([pointer])

    def pointers_in_words(self, pointers: Iterable[str]) -> str:
        """`/homes/h2/count`, `/homes/h2/rent` → "12 homes, social rent: count and rent"."""
        columns: dict[tuple[str, ...], list[str]] = {}
        for pointer in pointers:
            _, table, *rest = pointer.split("/")
            of_row = (table, rest[0]) if rest and table in self.kind.tables else (table,)
            columns.setdefault(of_row, []).extend(rest[1:2])
        words = [self._row_with_columns(row, names) for row, names in columns.items()]
        return "; ".join(each[:1].upper() + each[1:] for each in words)

    def _row_with_columns(self, of_row: tuple[str, ...], columns: list[str]) -> str:
        table = of_row[0]
        if table not in self.kind.tables:
            return label_of_head(self.kind, table)
        known = fields_of(self.kind.tables[table])
        if len(of_row) == 1 or of_row[1] in known:
            # A whole table, or one column of all its rows.
            column = f": {label_of(of_row[1], known)}" if len(of_row) > 1 else ""
            return f"{TABLES[table].many}{column}"
        named = ", ".join(label_of(name, known).lower() for name in dict.fromkeys(columns) if name in known)
        return f"{self.row(*of_row)}{f': {named}' if named else ''}"

    def value_at(self, pointer: str) -> str:
        """What the record says there; nothing of a whole row or table."""
        _, table, *rest = pointer.split("/")
        if table not in self.kind.tables:
            of = fields_of(self.kind.edition).get(table)
            return of.in_words(self.content[table], self) if of else ""
        row = next((each for each in self.content[table] if rest and each["key"] == rest[0]), None)
        column = fields_of(self.kind.tables[table]).get(rest[1]) if len(rest) > 1 else None
        return column.in_words(row[rest[1]], self) if row and column else ""


def label_of_head(kind: Kind, name: str) -> str:
    """What pages call a single cell of the record: in words of their own, else as the form does."""
    verbose = str(fields_of(kind.edition)[name].verbose_name)
    return OF_HEAD.get(name) or label_in_form(kind.name, name, verbose)


def label_of(name: str, columns: dict[str, Any]) -> str:
    return LABELS.get(name) or str(columns[name].verbose_name)


def tenure_in_words(row: Content) -> str:
    """The tenure as part of a sentence; that only its kind is known is said as not recorded."""
    if not row["tenure"]:
        return ""
    words = TENURES.get(row["tenure"]) or label("tenure", row["tenure"])
    # "Affordable Rent" and its like are names.
    return words if any(letter.isupper() for letter in words[1:]) else words.lower()
