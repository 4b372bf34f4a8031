"""The one form of a content: every table and field there, text trimmed and composed.

Everything else (verdict, hash, rows, comparison) starts from this, so that `""`, `null`, `[]`
and an absent cell are one thing, and `"50"` and `"50.00"` are one amount. What cannot be
understood is left as it came: the verdict names it.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import models

from ..fields.text import composed
from .kinds import Kind, fields_of

Content = dict[str, Any]
Shape = Callable[[Any], Any]


def normal(kind: Kind, content: Any) -> Content:
    """A new content in normal form; unknown names are kept, so that they can be named."""
    if not isinstance(content, dict):
        return content
    result: Content = {"id": _id(content.get("id"))}
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
    lists = [name for name, field in fields.items() if field.several]
    return {name: field.normal for name, field in fields.items()}, lists


def _id(value: Any) -> Any:
    return composed(value) if isinstance(value, str) else value
