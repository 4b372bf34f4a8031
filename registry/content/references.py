"""Which other records a content names."""

from collections.abc import Iterator

from django.db import models

from ..editions import Record
from .kinds import Kind, fields_of
from .normal import Content
from .pointers import row_pointer

Reference = tuple[str, type[Record], str]


def references_in(kind: Kind, content: Content) -> Iterator[Reference]:
    """(pointer, model, id) for every cell that names a record."""
    yield from _of_row("", kind.edition, content)
    for name, model in kind.tables.items():
        rows = content.get(name)
        for place, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, dict):
                yield from _of_row(row_pointer(name, row, place), model, row)


def _of_row(where: str, model: type[models.Model], row: Content) -> Iterator[Reference]:
    for name, field in fields_of(model).items():
        value = row.get(name)
        if not isinstance(field, models.ForeignKey) or not isinstance(value, str):
            continue
        if issubclass(field.related_model, Record):
            yield f"{where}/{name}", field.related_model, value
