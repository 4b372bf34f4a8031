"""An entry of the regulator's list as a record: what it says of a landlord, and nothing else."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from registry.content import Content
from registry.identifiers import id_from
from registry.matching.likeness import Degree, likeness
from registry.organisations.identifiers import normalised
from registry.places.models import RegisteredProvider

from .legal_forms import LOCAL_AUTHORITY, form_in_words, legal_form_of

SCHEME = "GB-SHPE"
ROW, SOURCE = "rsh", "list"
PAGE = "https://www.gov.uk/government/publications/registered-providers-of-social-housing"
PROFIT, COUNCIL = RegisteredProvider.Designation.PROFIT, RegisteredProvider.Designation.LOCAL_AUTHORITY
# What names say of the kind, where the law has a word for it. Everybody else is an association.
KINDS = {
    # Not Redditch Co-operative Homes: what ends otherwise is called after co-operatives, and need not be one.
    "housing_cooperative": re.compile(
        r"\bco-?operative(?: society)?(?: \([^)]*\))?(?: limited| ltd\.?)?$", re.IGNORECASE
    ),
    "almshouse_charity": re.compile(r"\balms-?houses?\b", re.IGNORECASE),
    "community_land_trust": re.compile(r"\bcommunity land trust\b", re.IGNORECASE),
}
FOR_PROFIT = "A registered provider that may make a profit."


@dataclass(frozen=True)
class Entry:
    """What the list says of one landlord that makes an edition of its record when it changes."""

    code: str
    name: str
    form: str
    designation: str
    registered_on: datetime.date | None

    @classmethod
    def of(cls, provider: RegisteredProvider) -> "Entry":
        is_council = provider.designation == COUNCIL
        form = LOCAL_AUTHORITY if is_council else form_in_words(provider.corporate_form)
        return cls(normalised(SCHEME, provider.code), provider.name, form, provider.designation, provider.registered_on)

    @property
    def number(self) -> str:
        return f"{SCHEME}-{self.code}"

    @property
    def own_id(self) -> str:
        """The id of its record, should this list begin it: the same on every register."""
        return id_from("org", self.number)

    @property
    def since(self) -> str | None:
        return self.registered_on.isoformat() if self.registered_on else None

    @property
    def kind(self) -> str:
        if self.designation == COUNCIL:
            return "local_authority"
        if self.designation == PROFIT:
            return "other"
        return next((kind for kind, words in KINDS.items() if words.search(self.name)), "housing_association")

    @property
    def remark(self) -> str:
        """What there is no column for."""
        designation = RegisteredProvider.Designation(self.designation).label.lower()
        return f"Listed as {designation}{f', {self.form}' if self.form and self.form != designation else ''}."


def content_of_entry(entry: Entry, edition: str, record: str | None = None) -> dict[str, Any]:
    """The record of a landlord that nothing else is known of. `edition` is the year and month of the list."""
    cited = {"sources": [SOURCE], "certainty": "stated"}
    return {
        "id": record or entry.own_id,
        "name": entry.name,
        "kind": entry.kind,
        "legal_form": legal_form_of(entry.form, entry.name),
        "note": FOR_PROFIT if entry.designation == PROFIT else None,
        "identifiers": [{"key": ROW, "scheme": SCHEME, "value": entry.code, **cited}],
        "statuses": [
            {"key": ROW, "status": "registered_provider", "since": entry.since, "as_at": edition, "note": entry.remark, **cited}
        ],
        "sources": [source_of(edition)],
    }  # fmt: skip


def source_of(edition: str) -> dict[str, Any]:
    """The list as a source."""
    month = datetime.date.fromisoformat(f"{edition}-01")
    return {
        "key": SOURCE,
        "url": PAGE,
        "title": f"List of registered providers, {month:%B %Y}",
        "publisher": "Regulator of Social Housing",
        "year": month.year,
        "kind": "regulator",
    }


def says_the_same(entry: Entry, content: Content) -> bool:
    """Whether a record that this list wrote says of number, name, form and registration what the list says now."""
    listed = content_of_entry(entry, "2000-01")
    cells = ("name", "kind", "legal_form", "note")
    return all(content[cell] == listed[cell] for cell in cells) and all(
        _row(content, table)[cell] == listed[table][0][cell]
        for table, cell in (("identifiers", "value"), ("statuses", "since"), ("statuses", "note"))
    )


def follows(entry: Entry, edition: str, content: Content) -> dict[str, Any]:
    """The next edition of a record that this list wrote: former names and numbers stay, dated by the two lists."""
    new = content_of_entry(entry, edition, content["id"])
    until = {"until": f"{_row(content, 'statuses')['as_at']}/{edition}", "sources": [SOURCE], "certainty": "stated"}
    before = _row(content, "identifiers")
    names, numbers = list(content["names"]), [row for row in content["identifiers"] if row["key"] != ROW]
    if likeness(content["name"], entry.name).degree is not Degree.SAME:
        names.append({"key": f"former{len(names) + 1}", "name": content["name"], "kind": "former", **until})
    if before["value"] != entry.code:
        numbers.append(before | {"key": f"former{len(numbers) + 1}", **until})
    return new | {"names": names, "identifiers": [*new["identifiers"], *numbers]}


def is_renumbered(entry: Entry, content: Content) -> bool:
    """Whether it is the landlord of a record that this list wrote, under another number: same name, registered on the same day."""
    return (
        content["name"] == entry.name and entry.since is not None and _row(content, "statuses")["since"] == entry.since
    )


def number_in(content: Content) -> str:
    """The number under which this list wrote the record."""
    return str(_row(content, "identifiers")["value"])


def _row(content: Content, table: str) -> Content:
    return next(row for row in content[table] if row["key"] == ROW)
