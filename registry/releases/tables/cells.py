"""The columns of a head or a row, each with what makes it easier to count: days, names, what a merger made of an id."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models

from registry.catalogue.flat.rows import name_column, now_column
from registry.content import fields_of, kinds
from registry.edtf import day_of
from registry.exports import Column, ColumnType, column_of
from registry.fields import CellField

from .definition import Cell, Value

Heading = Callable[[str], str]


def cells_of(
    model: type[models.Model], heading: Heading = str, *, without: frozenset[str] = frozenset()
) -> Iterator[Cell]:
    """The cells of each column of the model in reading order; `heading` is what a column is called here."""
    for name, field in fields_of(model).items():
        if name not in without:
            yield Cell(column_of(field, name=heading(name)), taken(name))
        yield from beside(name, heading(name), field)


def taken(*path: str) -> Callable[..., Any]:
    """What stands there; None where a part on the way is empty."""
    if len(path) == 1:
        (only,) = path
        return lambda document, around: document[only]

    def value(document: Any, around: Any) -> Any:
        for name in path:
            document = document.get(name) if document else None
        return document

    return value


def beside(name: str, heading: str, field: CellField) -> Iterator[Cell]:
    """What stands behind a column, where its cells are dates, organisations or parties."""
    for end, word in enumerate(field.companions()):
        yield _day(name, heading, word, end)
    called, now = name_column(heading, field), now_column(heading, field)
    if field.record_named() is kinds()["organisation"].record:
        yield Cell(called, lambda row, around: around.name_of(row[name]))
    if field.record_named():
        yield Cell(now, lambda row, around: around.now(row[name]))
    if field.table == "parties":
        names, organisations = _of_parties(name) if field.several else _of_party(name)
        yield Cell(called, names)
        yield Cell(now, organisations)


def _day(name: str, heading: str, word: str, end: int) -> Cell:
    def value(row: Any, around: Any) -> str | None:
        day = day_of(row[name], end)
        return day.isoformat() if day else None

    return Cell(Column(f"{heading}_{word}", ColumnType.DATE, f"The {word} day that `{heading}` allows."), value)


def _of_party(name: str) -> tuple[Value, Value]:
    return (
        lambda row, around: around.name_of_party(row[name]),
        lambda row, around: around.now(around.organisation_of(row[name])),
    )


def _of_parties(name: str) -> tuple[Value, Value]:
    """Their names in order; the ids of those that have a record."""
    return (
        lambda row, around: [around.name_of_party(key) or key for key in row[name]],
        lambda row, around: [around.now(each) for key in row[name] if (each := around.organisation_of(key))],
    )
