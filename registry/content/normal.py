"""The one form of a content: every table and field there, text trimmed and composed.

Everything else (verdict, hash, rows, comparison) starts from this, so that `""`, `null`, `[]`
and an absent cell are one thing, and `"50"` and `"50.00"` are one amount. What cannot be
understood is left as it came: the verdict names it.
"""

import decimal
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..fields import Number
from .kinds import Kind, fields_of

Content = dict[str, Any]
Shape = Callable[[Any], Any]

# "1_000", "1e5", "NaN" and digits of other scripts are read by Decimal, and mean no amount; so
# does a number of more digits than Decimal keeps.
AMOUNT = re.compile(r"-?\d{1,20}(\.\d{1,8})?", re.ASCII)


def normal(kind: Kind, content: Any) -> Content:
    """A new content in normal form; unknown names are kept, so that they can be named."""
    if not isinstance(content, dict):
        return content
    result: Content = {"id": _text(content.get("id"))}
    result |= _row(kind.edition, {n: v for n, v in content.items() if n not in kind.tables and n != "id"})
    for name, model in kind.tables.items():
        rows = content.get(name)
        if rows is None:
            rows = []
        result[name] = [_normal_row(model, row) for row in rows] if isinstance(rows, list) else rows
    return result


def _normal_row(model: type[models.Model], row: Any) -> Any:
    return _row(model, row) if isinstance(row, dict) else row


def _row(model: type[models.Model], row: Content) -> Content:
    shapes, lists = _shapes(model)
    # Most cells of most rows are empty: begin with nothing in any, then see to those that came.
    cells: Content = dict.fromkeys(shapes)
    for name in lists:
        cells[name] = []
    for name, value in row.items():
        if value is not None:
            cells[name] = shapes[name](value) if name in shapes else value
        elif name not in shapes:
            cells[name] = None
    return cells


@cache
def _shapes(model: type[models.Model]) -> tuple[dict[str, Shape], list[str]]:
    """How the cell of each column comes into its form, and which columns hold lists."""
    fields = fields_of(model)
    lists = [name for name, field in fields.items() if isinstance(field, ArrayField)]
    return {name: _shape_of(field) for name, field in fields.items()}, lists


def _shape_of(field: models.Field) -> Shape:
    if isinstance(field, ArrayField):
        item_shape = _shape_of(field.base_field)
        return lambda value: _list(value, item_shape)
    if isinstance(field, models.DecimalField):
        return lambda value: _amount(value, field)
    if isinstance(field, models.CharField | models.TextField | models.ForeignKey):
        return _text
    return lambda value: value


def _list(value: Any, item_shape: Shape) -> Any:
    if value == "":
        return []
    return [item_shape(item) for item in value] if isinstance(value, list) else value


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", value).strip() or None


def _amount(value: Any, field: models.DecimalField) -> Any:
    """The same amount with the field's number of decimals; anything else as it came."""
    if not isinstance(value, str):
        return value
    value = value.strip()
    if not AMOUNT.fullmatch(value):
        return value or None
    number = decimal.Decimal(value)
    quantum = decimal.Decimal(1).scaleb(-field.decimal_places)
    if number != number.quantize(quantum):
        return value
    return written(number.quantize(quantum) + 0, field)


def written(number: decimal.Decimal, field: models.DecimalField) -> str:
    """An amount as text: with all its decimals, or for a plain number without empty ones."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if isinstance(field, Number) and "." in text else text
