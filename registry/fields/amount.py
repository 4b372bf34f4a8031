"""Decimal numbers: sent as text, so that no reader rounds them."""

import decimal
import re
from functools import cached_property
from typing import Any

from django.db import models

from .answers.content import CellProblem, shown
from .answers.forms import Widget
from .answers.words import Links
from .number_cell import NumberCell

# "1_000", "1e5", "NaN" and digits of other scripts are read by Decimal, and mean no amount; so
# does a number of more digits than Decimal keeps.
AMOUNT = re.compile(r"-?\d{1,20}(\.\d{1,8})?", re.ASCII)
PLAIN = re.compile(r"-?\d+(\.\d+)?")
# Excel keeps fifteen digits of a number; a longer one goes as text, so that none is lost.
DIGITS = 15


class Amount(NumberCell, models.DecimalField):
    """A decimal number, sent as text; empty means not stated."""

    spreadsheet_format = ""
    called = "decimal"
    wrong, example = "not_a_number", "a number such as 2.5, without commas"

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_digits", 18)
        options.setdefault("decimal_places", 2)
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    @cached_property
    def quantum(self) -> decimal.Decimal:
        return decimal.Decimal(1).scaleb(-self.decimal_places)

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, str):
            return self.wrong, f'Write the number as text with a point, such as "1250.00", not {shown(value)}.'
        whole, point, decimals = value.lstrip("-").partition(".")
        readable = value.isascii() and whole.isdigit() and (decimals.isdigit() if point else True)
        if not readable or value.count("-") > value.startswith("-"):
            return self.wrong, self.what_to_write(value, self.example)
        if len(decimals) > self.decimal_places:
            return self.wrong, f"Write at most {self.decimal_places} decimals, not {shown(value)}."
        if len(whole) > self.max_digits - self.decimal_places:
            return "out_of_range", "This number is larger than any we keep: check it."
        return None

    def normal(self, value: Any) -> Any:
        """The same amount with the column's number of decimals; anything else as it came."""
        if not isinstance(value, str):
            return super().normal(value)
        value = value.strip()
        if not AMOUNT.fullmatch(value):
            return value or None
        number = decimal.Decimal(value)
        quantised = number.quantize(self.quantum)
        return value if number != quantised else self.written(quantised + 0)

    def written(self, number: decimal.Decimal) -> str:
        """A number as the cell holds it."""
        return format(number, "f")

    def stored(self, cell: Any) -> decimal.Decimal | None:
        return None if cell is None else decimal.Decimal(cell)

    def from_stored(self, value: Any) -> str | None:
        return None if value is None else self.written(value)

    def type_in_words(self, links: Links) -> str:
        return f"{self.called}, {self.decimal_places} decimal places"

    def widget(self) -> Widget:
        return Widget(size="short", keyboard="decimal")

    def json_schema(self) -> dict[str, Any]:
        whole = self.max_digits - self.decimal_places
        pattern = rf"^-?\d{{0,{whole}}}(?:\.\d{{0,{self.decimal_places}}})?$"
        return {"type": "string", "format": "decimal", "pattern": pattern}

    def json_sql(self, column: str) -> str:
        return f"{column}::text"

    def for_spreadsheet(self, value: Any) -> str | int | float | None:
        cell = super().for_spreadsheet(value)
        if cell is None or isinstance(value, bool | list):
            return cell
        text = str(value)
        digits = sum(character.isdigit() for character in text)
        return float(text) if digits <= DIGITS and PLAIN.fullmatch(text) else text

    def for_csv(self, value: Any) -> str:
        return "" if value is None else str(value)
