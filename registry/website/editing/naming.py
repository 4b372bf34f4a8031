"""The names of what a record refers to, and what is meant by those that people write: asked by types of fields."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from registry.catalogue.naming import Candidate
from registry.content import Kind, fields_of
from registry.content.references import references_in
from registry.fields.answers.forms import Choice
from registry.places.area_meant import area_meant
from registry.places.directory import directory

from . import names, shown

# Tables of pointers: a row of theirs may point at single cells and whole tables, and nothing points at them.
OF_POINTERS = ("other_claims", "missing")


@dataclass
class Names:
    """What the form needs to know to name what a content refers to."""

    kind: Kind
    content: dict[str, Any]
    extra: list[str] = field(default_factory=list)

    @cached_property
    def records(self) -> dict[str, str]:
        return names.names_of([value for _, _, value in references_in(self.kind, self.content)] + self.extra)

    def record(self, identifier: str) -> str:
        return self.records.get(identifier, identifier)

    def area(self, code: str) -> str:
        known = directory()
        return known.get(code).name if code in known else code

    def area_in_form(self, code: str) -> str:
        """The name; with the code where the name alone may mean another area."""
        name = self.area(code)
        return name if name == code or area_meant(name) == code else f"{name} ({code})"

    def row(self, table: str, key: str) -> str:
        return shown.row_title(table, key, self)

    def pointer(self, pointer: str) -> str:
        return shown.pointer_in_words(pointer, self)

    def rows(self, table: str) -> list[Choice]:
        """The rows of a table, to choose from."""
        rows = self.content.get(table)
        keys = [row["key"] for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        return [(key, self.row(table, key)) for key in keys]

    def pointers(self, where: str) -> list[Choice]:
        """Rows of the record; for what differs or lacks, also its questions and whole tables."""
        tables = [table for table in self.kind.tables if table not in ("sources", *OF_POINTERS)]
        offered = []
        if where in OF_POINTERS:
            offered += [f"/{name}" for name in fields_of(self.kind.edition)]
            offered += [f"/{table}" for table in tables]
        for table in tables:
            rows = self.content.get(table)
            if isinstance(rows, list):
                offered += [f"/{table}/{row['key']}" for row in rows if isinstance(row, dict) and row.get("key")]
        return [(pointer, self.pointer(pointer)) for pointer in offered]

    def record_meant(self, kind: str, text: str) -> str | None:
        return names.record_from(kind, text)

    def area_meant(self, text: str) -> str | None:
        return area_meant(text)

    def key_meant(self, table: str, text: str) -> str | None:
        """The form offers the rows themselves, so a key comes as it is."""
        return None

    def records_like(self, kind: str, text: str) -> list[Choice]:
        return [(each.id, _with_other_name(each)) for each in names.likely(kind, text)]

    def areas_like(self, text: str) -> list[Choice]:
        return names.areas_like(text)


def _with_other_name(candidate: Candidate) -> str:
    return candidate.name if candidate.called == candidate.name else f"{candidate.name}, also called {candidate.called}"
