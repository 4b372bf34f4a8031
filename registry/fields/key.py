"""Keys of rows: a row's own, and those by which a cell names rows of the same record."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from .answers.content import PlacedProblem, RecordAround
from .answers.forms import Choice, FormNames, Widget
from .answers.words import Links, Names
from .cell import CellField, Deconstructed
from .several import Several
from .text import TextCell


class RowKey(TextCell, models.CharField):
    """The key of a row itself, unique in its table of the record."""

    migrated_as = "django.db.models.CharField"


class IntoTable(CellField):
    """What one key and a list of keys have alike: the table into which they lead."""

    table = ""

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "table": self.table}


class Key(IntoTable, TextCell, models.CharField):
    """The key of a row in a table of the same record; `table` names it."""

    def __init__(self, *args: Any, table: str, **options: Any) -> None:
        self.table = table
        options.setdefault("max_length", 20)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def problems(self, value: Any, record: RecordAround) -> Iterator[PlacedProblem]:
        if problem := self.problem(value):
            yield "", *problem
        elif not record.has_key(self.table, value):
            yield "", "unknown_key", f"No row of {self.table} has the key {value!r}: add the row, or name another."

    def text_in_words(self, text: str, names: Names) -> str:
        return names.row(self.table, text)

    def type_in_words(self, links: Links) -> str:
        return f"key of {links.table(self.table, self)}"

    def widget(self) -> Widget:
        return Widget("select")

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return names.rows(self.table)

    def names_row_of(self) -> str:
        return self.table


class Keys(IntoTable, Several):
    """Keys of rows in one table of the same record."""

    leads_inside = True

    def __init__(
        self,
        verbose_name: str | None = None,
        *,
        table: str,
        base_field: CellField | None = None,
        **options: Any,
    ) -> None:
        self.table = table
        super().__init__(verbose_name, base_field=base_field or Key(table=table), **options)
