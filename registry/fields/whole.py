"""Whole numbers."""

from typing import Any

from django.db import models

from .answers.content import CellProblem
from .answers.forms import Widget
from .answers.words import Links
from .cell import Deconstructed
from .number_cell import NumberCell, read_number


class Whole(NumberCell, models.IntegerField):
    """A whole number; empty means not stated."""

    spreadsheet_format = ""

    def __init__(self, *args: Any, least: int = 0, most: int = 10_000_000, **options: Any) -> None:
        self.least, self.most = least, most
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "least": self.least, "most": self.most}

    def problem(self, value: Any) -> CellProblem:
        if type(value) is not int:
            return "not_an_integer", self.what_to_write(value, "a whole number such as 12")
        if not self.least <= value <= self.most:
            return "out_of_range", f"Write a number from {self.least} to {self.most:,}."
        return None

    def read_text(self, text: str) -> Any:
        whole, point, decimals = text.partition(".")
        # A spreadsheet may write 12 as 12.0.
        return read_number(whole if point and decimals.strip("0") == "" else text, int)

    def type_in_words(self, links: Links) -> str:
        return f"whole number, {self.least:,} to {self.most:,}"

    def widget(self) -> Widget:
        return Widget(size="short", keyboard="numeric")

    def json_schema(self) -> dict[str, Any]:
        return {"type": "integer", "maximum": self.most, "minimum": self.least}
