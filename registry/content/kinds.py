"""The kinds of record, found in the models: their heads, their tables, and the fields of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
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
        require_tables_listed(record, rows)
        tables = {name: rows[name] for name in record.tables}
        by_name[record._meta.model_name] = Kind(record._meta.model_name, record, edition, tables)
    return by_name


def require_tables_listed(record: type[Record], rows: Mapping[str, type[TableRow]]) -> None:
    """The tables that a record lists are those that have a model."""
    listed_in = f"{record.__name__}.tables in {record.__module__.replace('.', '/')}.py"
    if without := [name for name in record.tables if name not in rows]:
        raise ImproperlyConfigured(
            f"{listed_in} lists {', '.join(without)}, which no model has. Write a row model with table = "
            f"{without[0]!r} whose edition is that of {record.__name__}, and import it in the models of its room; or "
            "take the name out of the list."
        )
    if unlisted := sorted(rows.keys() - {*record.tables}):
        where = ", ".join(f"{rows[name].__module__.replace('.', '/')}.py" for name in unlisted)
        raise ImproperlyConfigured(
            f"{listed_in} does not list {', '.join(unlisted)} (see {where}). Add the name where the table is to be read."
        )


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
