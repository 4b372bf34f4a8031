"""The kinds of record, found in the models: their heads, their tables, and the fields of each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

from ..editions import Edition, Record, TableRow
from ..fields import CellField, cells_of


@dataclass(frozen=True)
class Kind:
    """One kind of record: `tables` maps a table's name to its model, in reading order."""

    name: str
    record: type[Record]
    edition: type[Edition]
    tables: dict[str, type[TableRow]]

    @property
    def prefix(self) -> str:
        return self.record.prefix

    def __reduce__(self) -> tuple[Callable[[str], "Kind"], tuple[str]]:
        """Another process has the same kinds: it is told which."""
        return kind_named, (self.name,)


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name; only when the apps are loaded."""
    apps.check_models_ready()
    by_name = {}
    for edition in apps.get_models():
        if not issubclass(edition, Edition):
            continue
        record = edition._meta.get_field("record").related_model  # type: ignore[misc]  # concrete editions have it
        rows = {
            relation.related_model.table: relation.related_model
            for relation in edition._meta.related_objects
            if issubclass(relation.related_model, TableRow)
        }
        tables = {name: rows.pop(name) for name in record.tables}
        if rows:
            raise LookupError(f"{record.__name__}.tables does not list {sorted(rows)}")
        by_name[record._meta.model_name] = Kind(record._meta.model_name, record, edition, tables)
    return by_name


def kind_named(name: str) -> Kind:
    return kinds()[name]


def kind_of(record_id: str) -> Kind | None:
    """The kind that an id belongs to, by its prefix."""
    prefix = record_id.partition("-")[0]
    return next((kind for kind in kinds().values() if kind.prefix == prefix), None)


@cache
def fields_of(model: type[models.Model]) -> dict[str, CellField]:
    """The content fields of a head or a table, in reading order.

    This is the one description from which everything else is derived.
    """
    named = cells_of(model)
    first = ["key"] if "key" in named else []
    last = [name for name in ("sources", "note", "certainty") if name in named]
    middle = [name for name in named if name not in first + last]
    return {name: named[name] for name in first + middle + last}
