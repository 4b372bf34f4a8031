"""A list of values of one type in one cell."""

import re
from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.fields import ArrayField

from .answers.content import CellProblem, PlacedProblem, RecordAround
from .answers.forms import Choice, FormNames, Widget
from .answers.lists import VALUE
from .answers.texts import NOBODY, TextNames
from .answers.words import Links, Names
from .cell import CellField, Deconstructed

LINES = re.compile(r"[;\r\n]+")
BETWEEN_ITEMS = re.compile(r"\s+and\s+|\s*[&/+]\s*", re.IGNORECASE)


class Several(CellField, ArrayField):
    """The base of lists: a type says which items it has. Empty means not stated."""

    several = True
    base_field: CellField

    def __init__(self, verbose_name: str | None = None, *, base_field: CellField, **options: Any) -> None:
        options.setdefault("default", list)
        options.setdefault("blank", True)
        super().__init__(base_field, verbose_name=verbose_name, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, options

    def problem(self, value: Any) -> CellProblem:
        return None if isinstance(value, list) else ("wrong_type", "Send a list, even for one value.")

    def problems(self, value: Any, record: RecordAround) -> Iterator[PlacedProblem]:
        if problem := self.problem(value):
            yield "", *problem
            return
        for index, item in enumerate(value):
            for within, code, sentence in self.base_field.problems(item, record):
                yield f"/{index}{within}", code, sentence
        if len({str(item) for item in value}) < len(value):
            yield "", "repeated_value", "The list names one value twice: keep one."

    def empty(self) -> list:
        return []

    def normal(self, value: Any) -> Any:
        if value == "":
            return []
        return [self.base_field.normal(item) for item in value] if isinstance(value, list) else value

    def from_stored(self, value: Any) -> list:
        return list(value or ())

    def from_text(self, text: str, names: TextNames = NOBODY) -> list[Any]:
        """The items of a cell: on lines of their own or with semicolons, with commas, or with words between them.

        A name with a comma or an "and" in it is one item where it surely is one.
        """
        return [item for line in LINES.split(text) for item in self._items(line.strip(), names)]

    def read_text(self, text: str) -> list[str]:
        return [part.strip() for line in LINES.split(text) for part in line.split(",") if part.strip()]

    def _items(self, text: str, names: TextNames) -> list[Any]:
        item = self.base_field
        if not text:
            return []
        if (value := item.surely(text, names)) is not None:
            return [value]
        if "," in text:
            return [value for part in text.split(",") for value in self._items(part.strip(), names)]
        parts = [item.surely(part, names) for part in BETWEEN_ITEMS.split(text)]
        return parts if len(parts) > 1 and None not in parts else [item.from_text(text, names)]

    def item_in_words(self, item: Any, names: Names) -> str:
        return self.base_field.in_words(item, names)

    def label_of(self, value: Any) -> str:
        return self.base_field.label_of(value)

    def type_in_words(self, links: Links) -> str:
        return f"list: {self.base_field.type_in_words(links)}"

    def codes(self) -> tuple[str, ...]:
        return self.base_field.codes()

    def widget(self) -> Widget:
        return Widget("checks")

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return self.base_field.choices_from(names, where)

    def text_in_form(self, value: Any, names: FormNames) -> str:
        if isinstance(value, list):
            return "; ".join(self.base_field.name_in_form(str(item), names) for item in value)
        return super().text_in_form(value, names)

    def json_schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.base_field.json_schema()}

    def any_of_sql(self, values: str = VALUE) -> str:
        return f"row.{self.column} && {values}::varchar[]"

    def json_sql(self, column: str) -> str:
        return f"to_json({column})"
