"""Text → content, once, for spreadsheets and for web forms.

What cannot be read stays text, and the verdict then names it at its pointer.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from .. import fields
from .kinds import fields_of
from .normal import Content

YES_NO = {"yes": True, "true": True, "no": False, "false": False}


def row_from_text(model: type[models.Model], cells: dict[str, str]) -> Content:
    """A row of content from cells of text; names the model does not have are kept."""
    known = fields_of(model)
    row = {name: value_from_text(field, cells.get(name, "")) for name, field in known.items()}
    return row | {name: text for name, text in cells.items() if name not in known}


def value_from_text(field: models.Field, text: str) -> Any:
    """ "12" → 12 where the column is a whole number, "a; b" → ["a", "b"] where it is a list."""
    text = text.strip()
    if not text:
        return [] if isinstance(field, ArrayField) else None
    if isinstance(field, ArrayField):
        return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if isinstance(field, models.BooleanField):
        return YES_NO.get(text.lower(), text)
    if isinstance(field, fields.Percent):
        # In a column of percentages the sign says nothing new: "50 %" is 50.
        return text.removesuffix("%").rstrip() or text
    if isinstance(field, models.FloatField):
        return _number(text, float)
    if isinstance(field, models.IntegerField):
        return _number(text, int)
    return text


def _number(text: str, kind: Callable[[str], float]) -> float | str:
    try:
        return kind(text) if text.isascii() and "_" not in text else text
    except ValueError:
        return text
