"""Which other records a content names."""

from collections.abc import Iterator
from functools import cache

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
        rows = content.get(name) if _naming(model) else None
        for index, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, dict):
                yield from _of_row(row_pointer(name, row, index), model, row)


def _of_row(where: str, model: type[models.Model], row: Content) -> Iterator[Reference]:
    for name, record in _naming(model):
        value = row.get(name)
        if isinstance(value, str):
            yield f"{where}/{name}", record, value


@cache
def _naming(model: type[models.Model]) -> list[tuple[str, type[Record]]]:
    """The columns that name a record, and the kind that each names; most tables have none."""
    named = {name: field.record_named() for name, field in fields_of(model).items()}
    return [(name, record) for name, record in named.items() if record is not None]
