"""A value of a content → what stands in a cell of a workbook or a CSV file."""

import re
from typing import Any

from django.db import models

# Excel keeps fifteen digits of a number; a longer one goes as text, so that none is lost.
DIGITS = 15
PLAIN = re.compile(r"-?\d+(\.\d+)?")


def cell_of(field: models.Field | None, value: Any) -> str | int | float | None:
    """Numbers as numbers, so that they can be added up; everything else as text."""
    if value is None or value == []:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    if isinstance(field, models.DecimalField):
        return _amount(str(value))
    if isinstance(value, int | float):
        return value
    return str(value)


def text_of(field: models.Field | None, value: Any) -> str:
    """As a CSV file has it."""
    cell = cell_of(field, value)
    if isinstance(field, models.DecimalField):
        return "" if value is None else str(value)
    return "" if cell is None else str(cell)


def _amount(text: str) -> str | float:
    digits = sum(character.isdigit() for character in text)
    return float(text) if digits <= DIGITS and PLAIN.fullmatch(text) else text
