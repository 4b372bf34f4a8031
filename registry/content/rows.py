"""From content to rows, and from the rows of an edition back to its content."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import models

from ..copying import completed, line_of, write_lines
from ..editions import Edition
from .kinds import Kind, fields_of, kinds
from .normal import Content

Rows = dict[str, list[str]]
EDITION = "edition_id"


def rows_from(kind: Kind, content: Content) -> tuple[dict[str, Any], Rows]:
    """The head's values and, by table, rows as they will be copied, but for their edition.

    Give it a content in normal form that has no problem.
    """
    tables = {
        name: [
            line_of(model, {"position": index, **_values(model, row)}, EDITION)
            for index, row in enumerate(content[name])
        ]
        for name, model in kind.tables.items()
        if content[name]
    }
    return _values(kind.edition, content), tables


def insert_rows(kind: Kind, rows_of: dict[int, Rows]) -> None:
    """Write the rows of editions, given by the edition's line of the feed; a round trip a table."""
    for name, model in kind.tables.items():
        lines = [completed(line, edition) for edition, rows in rows_of.items() for line in rows.get(name, ())]
        write_lines(model, lines, EDITION)


def content_of(edition: Edition, rows: dict[str, list] | None = None) -> Content:
    """The plain data of an edition, in normal form, from what the tables hold.

    `rows` (by table, in order) spares the queries where many editions are read at once.
    """
    kind = next(kind for kind in kinds().values() if kind.edition is type(edition))
    if rows is None:
        rows = {
            name: list(model.objects.filter(edition=edition).order_by("position"))
            for name, model in kind.tables.items()
        }
    return {
        "id": edition.record_id,
        **_cells(kind.edition, edition),
        **{name: [_cells(model, row) for row in rows.get(name, ())] for name, model in kind.tables.items()},
    }


def _values(model: type[models.Model], row: Content) -> dict[str, Any]:
    return {attribute: stored(row[name]) for name, attribute, stored in _attributes(model)}


@cache
def _attributes(model: type[models.Model]) -> list[tuple[str, str, Callable[[Any], Any]]]:
    """Name, attribute and how a cell becomes the stored value."""
    return [(name, field.attname, field.stored) for name, field in fields_of(model).items()]


@cache
def _columns(model: type[models.Model]) -> list[tuple[str, str, Callable[[Any], Any]]]:
    """Name, attribute and how the stored value becomes a cell."""
    return [(name, field.attname, field.from_stored) for name, field in fields_of(model).items()]


def _cells(model: type[models.Model], row: models.Model) -> Content:
    stored = row.__dict__
    return {name: cell(stored[attribute]) for name, attribute, cell in _columns(model)}
