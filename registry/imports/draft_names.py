"""What the names mean that stand in the cells of one record of a file, and how it is told what they were taken for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.content import Kind, fields_of
from registry.content.normal import Content
from registry.fields.key import key_of
from registry.matching.folding import fold
from registry.matching.likeness import Degree, likeness
from registry.places.area_meant import area_meant
from registry.places.directory import directory

from .drafts import Draft
from .layout import KEY
from .naming import NamedRecords, Rows

# A shorter text is a key, or a mistake; it names no row.
LEAST_LETTERS = 3


@dataclass(frozen=True)
class DraftNames:
    """Records by the register and the file, areas by the register, rows by the record itself.

    `ids` are those of new records of the file by their ref; `rows` the cells of its tables, as they are written.
    """

    kind: Kind
    records: NamedRecords
    ids: Mapping[str, str]
    rows: Rows

    def record_meant(self, kind: str, text: str) -> str | None:
        return self.ids.get(text) or self.records.sure.get((kind, text))

    def area_meant(self, text: str) -> str | None:
        return area_meant(text)

    def key_meant(self, table: str, text: str) -> str | None:
        """The key of the one row that is called so: by its key, by a name in it, by the record that it names."""
        rows = {key_of(str(row.get(KEY) or "")): row for row in self.rows.get(table, ())}
        if text in rows or key_of(text) in rows:
            return text if text in rows else key_of(text)
        is_a_name = sum(character.isalpha() for character in text) >= LEAST_LETTERS
        for is_called in (self._has_cell, self._names_record, self._is_like) if is_a_name else (self._names_record,):
            keys = [key for key, row in rows.items() if is_called(table, row, text)]
            if keys:
                return keys[0] if len(keys) == 1 else None
        return None

    def _has_cell(self, table: str, row: dict[str, Any], text: str) -> bool:
        return fold(text) in {fold(row[name]) for name in self._names_in(table, row)}

    def _names_record(self, table: str, row: dict[str, Any], text: str) -> bool:
        for name, of in fields_of(self.kind.tables[table]).items():
            if (record := of.record_named()) is not None and (written := row.get(name)):
                kind = str(record._meta.model_name)
                meant = self.record_meant(kind, text)
                if meant is not None and meant in (written, self.record_meant(kind, str(written))):
                    return True
        return False

    def _is_like(self, table: str, row: dict[str, Any], text: str) -> bool:
        return any(likeness(text, row[name]).degree >= Degree.TELLING for name in self._names_in(table, row))

    def _names_in(self, table: str, row: dict[str, Any]) -> list[str]:
        """The columns by which people know a row, where something stands in them."""
        known = fields_of(self.kind.tables[table])
        return [name for name, text in row.items() if name in known and known[name].is_a_name and isinstance(text, str)]

    # In words

    def record(self, identifier: str) -> str:
        return self.records.names.get(identifier, identifier)

    def area(self, code: str) -> str:
        return directory().get(code).name if code in directory() else code

    def row(self, table: str, key: str) -> str:
        row = next((row for row in self.rows.get(table, ()) if key_of(str(row.get(KEY) or "")) == key), {})
        known = fields_of(self.kind.tables[table])
        for name in self._names_in(table, row):
            record = known[name].record_named()
            meant = None if record is None else self.record_meant(str(record._meta.model_name), row[name])
            return self.record(meant or row[name])
        return key

    def pointer(self, pointer: str) -> str:
        return pointer


def rows_of(kind: Kind, draft: Draft, before: Content | None) -> Rows:
    """The rows are those of the file; of a table that the file does not hold, those of the register."""
    rows: dict[str, list[dict[str, Any]]] = {table: list((before or {}).get(table, ())) for table in kind.tables}
    return rows | {table: [row.cells for row in of_table] for table, of_table in draft.tables.items()}
