"""The names of what a record refers to, and what is meant by those that people write: asked by types of fields."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

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

    def record_and_id(self, identifier: str) -> str:
        """`Karbon Homes (org-…)`, or the text as it was written."""
        name = self.records.get(identifier)
        return f"{name} ({identifier})" if name else identifier

    def area(self, code: str) -> str:
        return self.area_and_code(code).partition(" (")[0]

    def area_and_code(self, code: str) -> str:
        known = directory()
        return f"{known.get(code).name} ({code})" if code in known else code

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
        return [(identifier, f"{name} ({identifier})") for identifier, name in names.search(kind, text)]

    def areas_like(self, text: str) -> list[Choice]:
        return [(code, f"{name} ({code})") for code, name in names.areas_like(text)]
