"""Degrees of latitude and longitude."""

import re
from typing import Any

from django.db import models

from .answers.content import CellProblem
from .answers.forms import Widget
from .answers.lists import RowFilter, RowOrder
from .answers.texts import TextNames
from .answers.words import Links
from .number_cell import NumberCell, read_number

COMPASS = re.compile(r"(?P<degrees>\d{1,3}(?:\.\d+)?)\s*°?\s*(?P<side>[NSEW])?", re.ASCII | re.IGNORECASE)


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
            return "not_a_number", self.what_to_write(value, "degrees as a number such as 54.95")
        if abs(value) > self.most:
            return "out_of_range", f"Write degrees from -{self.most} to {self.most}."
        return None

    def read_text(self, text: str) -> Any:
        return read_number(text, float)

    def meant_by(self, text: str, names: TextNames) -> Any:
        """54.95° N, 1.93 W: degrees south and west are below nought."""
        match = COMPASS.fullmatch(text.strip())
        sides = {90: "NS", 180: "EW"}[self.most]
        if match is None or (match["side"] or sides[0]).upper() not in sides:
            return None
        return float(match["degrees"]) * (-1 if (match["side"] or "").upper() in ("S", "W") else 1)

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
