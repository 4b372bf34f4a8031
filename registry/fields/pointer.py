"""Pointers to what a row is about, inside its record."""

from collections.abc import Iterator
from typing import Any

from django.db import models

from .answers.content import PlacedProblem, RecordAround, Rekeying
from .answers.forms import Choice, FormNames, Widget
from .answers.words import Links, Names
from .cell import CellField
from .several import Several
from .text import TextCell


class Pointer(TextCell, models.CharField):
    """One pointer by key: `/homes/h2/count`."""

    migrated_as = "django.db.models.CharField"

    def text_in_words(self, text: str, names: Names) -> str:
        return names.pointer(text) if text.startswith("/") else text

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return names.pointers(where)


class Pointers(Several):
    """Pointers to cells, rows or tables of the same record by key: `/homes/h2/count`."""

    leads_inside = True

    def __init__(self, verbose_name: str | None = None, *, base_field: CellField | None = None, **options: Any) -> None:
        super().__init__(verbose_name, base_field=base_field or Pointer(max_length=120), **options)

    def problems(self, value: Any, record: RecordAround) -> Iterator[PlacedProblem]:
        yield from super().problems(value, record)
        for index, pointer in enumerate(value if isinstance(value, list) else ()):
            if isinstance(pointer, str) and not record.leads_somewhere(pointer):
                sentence = (
                    f"{pointer[:80]!r} leads nowhere in this record: write /table/key, /table/key/column or /field."
                )
                yield f"/{index}", "unknown_pointer", sentence

    def rekeyed(self, value: Any, keys: Rekeying) -> Any:
        return [keys.pointer(pointer) for pointer in value]

    def text_in_words(self, text: str, names: Names) -> str:
        return self.base_field.text_in_words(text, names)

    def type_in_words(self, links: Links) -> str:
        return "list of pointers"

    def widget(self) -> Widget:
        return Widget("pointers")

    def hint(self, own: str | None = None) -> str:
        return own or f"Tick what this is about.{' Tick none for all of it.' * self.blank}"
