"""The one format of our tables, for templates, exports and uploads: read from the models.

A workbook has the sheet `record` with a row a record, and a sheet for each table, whose first
column says to which record a row belongs: by the record's id, or, for a new one, by the `ref`
that its row on the sheet `record` gives it. A CSV file holds one of these tables, or, with a
first column `table`, any of them.
"""

from dataclasses import dataclass
from functools import cache

from django.db import models

from registry.content import fields_of, kinds
from registry.fields import CellField
from registry.fields.area import DISTRICTS
from registry.fields.reference import names_of_kind

HEAD = "record"
GUIDE, CODES = "read me", "codes"
# Sheets that are there to be read, and hold nothing of a record.
READING_MATTER = frozenset({GUIDE, CODES, DISTRICTS, names_of_kind("organisation"), names_of_kind("partnership")})
ID, REF, RECORD, TABLE = "id", "ref", "record", "table"
KEY = "key"
# Columns that say where a row belongs; all others are cells of the record.
PLACING = {ID, REF, RECORD}
HELP = {
    ID: "Id on the register. Leave it empty for a new record; never change it for one that is there.",
    REF: "For a new record: a short name of your own, such as P1, by which rows of the other sheets refer to it.",
    RECORD: "To which record the row belongs: its id, or the ref that you gave it on the sheet record.",
}


@dataclass(frozen=True)
class Column:
    """A column of a sheet. `field` is the model's, or None for those that place a row."""

    name: str
    field: CellField | None

    @property
    def help(self) -> str:
        return HELP[self.name] if self.field is None else str(self.field.help_text)

    @property
    def vocabulary(self) -> str:
        return self.field.vocabulary if self.field else ""


@dataclass(frozen=True)
class Sheet:
    """A table as a sheet: its columns in reading order."""

    name: str
    model: type[models.Model]
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def needed(self) -> set[str]:
        """The columns without which nobody can tell where a row belongs; any other may be absent."""
        return {ID} if self.name == HEAD else {RECORD, KEY}


@cache
def sheets_of_kind(kind: str) -> dict[str, Sheet]:
    """Every sheet of a kind of record by name, the head first."""
    of = kinds()[kind]
    sheets = {HEAD: Sheet(HEAD, of.edition, _columns(of.edition, ID, REF))}
    for name, model in of.tables.items():
        sheets[name] = Sheet(name, model, _columns(model, RECORD))
    return sheets


def _columns(model: type[models.Model], *placing: str) -> tuple[Column, ...]:
    own = (Column(name, field) for name, field in fields_of(model).items())
    return (*(Column(name, None) for name in placing), *own)
