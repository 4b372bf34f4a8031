"""Keys of rows: a row's own, and those by which a cell names rows of the same record."""

import re
from collections.abc import Iterator
from typing import Any

from django.db import models

from .answers.content import CellProblem, PlacedProblem, RecordAround, Rekeying, saying_what_else
from .answers.forms import Choice, FormNames, Widget
from .answers.texts import NOBODY, TextNames
from .answers.words import Links, Names
from .cell import CellField, Deconstructed
from .several import Several
from .text import TextCell

KEY = re.compile(r"[a-z0-9_]{1,20}")
BETWEEN_WORDS = re.compile(r"[\s-]+")
MOST_NAMED = 8


class RowKey(TextCell, models.CharField):
    """The key of a row itself, unique in its table of the record."""

    migrated_as = "django.db.models.CharField"

    def problem(self, value: Any) -> CellProblem:
        if isinstance(value, str) and not KEY.fullmatch(value):
            return "invalid_key", "A key is 1 to 20 small letters, digits or underscores, such as h1."
        return super().problem(value)

    def read_text(self, text: str) -> str:
        """Keys are written small: H1 is h1, Home 1 is home_1."""
        return key_of(text)


def key_of(text: str) -> str:
    return BETWEEN_WORDS.sub("_", text.strip()).lower()


class IntoTable(CellField):
    """What one key and a list of keys have alike: the table into which they lead."""

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
        problem = self.problem(value)
        # A name where a key belongs is first of all no key.
        if problem and problem[0] != "too_long":
            yield "", *problem
        elif not record.has_key(self.table, value):
            known = sorted(record.keys(self.table))
            there_are = (
                f" There are {', '.join(known[:MOST_NAMED])}{' and more' * (len(known) > MOST_NAMED)}." if known else ""
            )
            sentence = f"No row of {self.table} has the key {value[:60]!r}: add the row, or name another.{there_are}"
            yield "", *saying_what_else(value, ("unknown_key", sentence))

    def from_text(self, text: str, names: TextNames = NOBODY) -> Any:
        return names.key_meant(self.table, text.strip()) or text.strip() or None

    def surely(self, text: str, names: TextNames) -> Any:
        return names.key_meant(self.table, text)

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

    def rekeyed(self, value: Any, keys: Rekeying) -> Any:
        return keys.key(self.table, value) if value else value


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

    def rekeyed(self, value: Any, keys: Rekeying) -> Any:
        return [keys.key(self.table, key) for key in value]
