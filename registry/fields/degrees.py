"""Degrees of latitude and longitude."""

from typing import Any

from django.db import models

from .answers.content import CellProblem, shown
from .answers.forms import Widget
from .answers.lists import RowFilter, RowOrder
from .answers.words import Links
from .number_cell import NumberCell, read_number


class Degrees(NumberCell, models.FloatField):
    """Degrees of a circle, WGS 84; `most` is 90 for latitude and 180 for longitude."""

    migrated_as = "django.db.models.FloatField"

    def __init__(self, *args: Any, most: int = 180, **options: Any) -> None:
        self.most = most
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def problem(self, value: Any) -> CellProblem:
        if type(value) not in (int, float) or value != value:
            return "not_a_number", f"Write degrees as a number such as 54.95, not {shown(value)}."
        if abs(value) > self.most:
            return "out_of_range", f"Write degrees from -{self.most} to {self.most}."
        return None

    def read_text(self, text: str) -> Any:
        return read_number(text, float)

    def type_in_words(self, links: Links) -> str:
        return "number"

    def widget(self) -> Widget:
        return Widget(size="short", keyboard="decimal")

    def json_schema(self) -> dict[str, Any]:
        return {"type": "number", "format": "double"}

    # Points are asked for by distance.
    def row_filters(self) -> tuple[RowFilter, ...]:
        return ()

    def row_order(self) -> RowOrder | None:
        return None
