"""A row of a record as a fact on a page: what it says, how sure that is, who says so, and who says otherwise."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from registry.catalogue.land_chain import steps_of
from registry.content import Content, fields_of
from registry.content.ranges import ranges_of
from registry.dates_in_words import date_in_words
from registry.vocabularies.vocabulary import label

from .names import PageNames, label_of

# Shown by the fact itself, and not as one of its details.
AROUND = frozenset({"key", "sources", "note", "certainty"})
CERTAINTY = {
    "reported": "Reported only",
    "disputed": "Disputed",
}
# The key of a row as people write it into a remark: "(s1)", "transfer t2".
KEY = re.compile(r"\b(?:(?P<noun>[Tt])ransfer )?(?P<key>[a-z]{1,3}\d{1,3})\b")
# Where in a record a reason was read from, for programs: "(/outcomes/o3)".
POINTER = re.compile(r" ?\(/[a-z_]+(?:/[a-z0-9_]+)*\)")
LIMITS = {"about": "about ", "at_least": "at least ", "at_most": "up to "}


@dataclass(frozen=True)
class Source:
    """A source by its number on the page."""

    number: int
    title: str
    url: str | None
    more: str
    note: str = ""


@dataclass(frozen=True)
class Claim:
    """What another source says of a fact, beside what this record says; `stated` is empty for a whole row."""

    about: str
    stated: str
    value: str
    note: str
    sources: list[Source]


@dataclass(frozen=True)
class Fact:
    """One row. `details` are the columns that its title does not say, with their labels; `pointer` is what a challenge to
    it names.
    """

    anchor: str
    title: str
    details: list[tuple[str, str]] = field(default_factory=list)
    note: str = ""
    doubt: str = ""
    sources: list[Source] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    state: str = ""
    link: str = ""
    pointer: str = ""
    # The key of a party that is written by name only: its own people may say who they are.
    by_name: str = ""


class Teller:
    """Makes facts of the rows of one content."""

    def __init__(self, content: Content, names: PageNames) -> None:
        self.content, self.names = content, names

        self.steps = {step.key: step.number for step in steps_of(content)}
        self.numbers = {row["key"]: number for number, row in enumerate(content["sources"], start=1)}
        self.sources = {row["key"]: self._source(row) for row in content["sources"]}

    def readable(self, text: str | None) -> str:
        """A remark without pointers and keys of rows, which say nothing to a reader: "(s1)" is "(source 1)"."""
        return KEY.sub(self._number_of, POINTER.sub("", text or ""))

    def _number_of(self, match: re.Match[str]) -> str:
        key = match["key"]
        if key in self.steps:
            return f"{'Step' if match['noun'] == 'T' else 'step'} {self.steps[key]}"
        return f"source {self.numbers[key]}" if key in self.numbers and not match["noun"] else match[0]

    def fact(self, table: str, row: Content, title: str, shown: Iterable[str] = (), **more: Any) -> Fact:
        """`shown` are the columns that the title says already."""
        return Fact(
            anchor=f"{table}-{row['key']}".replace("_", "-"),
            title=title,
            details=self.details(table, row, shown),
            note=self.readable(row["note"]),
            doubt=CERTAINTY.get(row["certainty"] or "", ""),
            sources=self.sources_of(row["sources"]),
            claims=self.claims_on(table, row["key"]),
            pointer=f"/{table}/{row['key']}",
            **more,
        )

    def details(self, table: str, row: Content, shown: Iterable[str] = ()) -> list[tuple[str, str]]:
        """Whatever else the row says: no column is left out because nobody thought of it."""
        model = self.names.kind.tables[table]
        columns, ranges = fields_of(model), ranges_of(model)
        left_out = AROUND.union(shown, (upper for lower, upper in ranges.items() if row[lower] is not None))

        def words(name: str) -> str:
            upper = ranges.get(name, "")
            most = f" to {columns[upper].in_words(row[upper], self.names)}" if upper and row[upper] is not None else ""
            return self.readable(f"{columns[name].in_words(row[name], self.names)}{most}")

        return [
            (_capital(label_of(name, columns)), words(name))
            for name in columns
            if name not in left_out and row[name] not in (None, [])
        ]

    def _source(self, row: Content) -> Source:
        year = str(row["year"]) if row["year"] else ""
        kind = label("source_kind", row["kind"]).lower() if row["kind"] else ""
        read = f"read {date_in_words(row['read_on'])}" if row["read_on"] else ""
        more = ", ".join(part for part in (row["publisher"] or "", year, kind, read) if part)
        return Source(self.numbers[row["key"]], row["title"], row["url"], more, self.readable(row["note"]))

    def sources_of(self, keys: Iterable[str]) -> list[Source]:
        return [self.sources[key] for key in keys if key in self.sources]

    def claims_on(self, table: str, key: str) -> list[Claim]:
        return [
            self.claim(row)
            for row in self.content["other_claims"]
            if any(pointer.split("/")[1:3] == [table, key] for pointer in row["about"])
        ]

    def claim(self, row: Content) -> Claim:
        about = self.names.pointers_in_words(row["about"])
        stated = "; ".join(dict.fromkeys(filter(None, map(self.names.value_at, row["about"]))))
        return Claim(
            about, stated, self.readable(row["value"]), self.readable(row["note"]), self.sources_of(row["sources"])
        )

    def parties(self, keys: Iterable[str | None]) -> str:
        return listed(self.names.party(key) for key in keys if key and key in self.names.parties)

    def code(self, table: str, row: Content, name: str) -> str:
        """The label of a code, or nothing."""
        return fields_of(self.names.kind.tables[table])[name].label_of(row[name]) if row[name] else ""


def listed(words: Iterable[str]) -> str:
    """One, two and three."""
    *first, last = list(dict.fromkeys(words)) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def amount_in_words(row: Content, name: str, precision: str = "precision", unit: str = "") -> str:
    """A number with its upper end and how exact it is: "about 20 to 25"; nothing where none is given."""
    if row[name] is None:
        return ""
    least, most = _number(row[name]), row.get(f"{name}_to")
    span = f"{unit}{least}" if most is None else f"{unit}{least} to {unit}{_number(most)}"
    return f"{LIMITS.get(row.get(precision) or '', '')}{span}"


def joined(*parts: str) -> str:
    """Those that say something, parted by commas, as a sentence begins."""
    return _capital(", ".join(part for part in parts if part))


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _number(value: Any) -> str:
    """ "3500000.5" or 921 with its thousands parted."""
    whole, dot, rest = str(value).partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdigit() else str(value)
