"""Rows of the named tables, described from their models: the one place where a column is told of."""

from functools import cache

from rest_framework import serializers

from registry.catalogue.flat.rows import now_column
from registry.catalogue.flat.tables import RowTable
from registry.content import fields_of, kinds
from registry.editions import TableRow

from ...openapi.shapes import RecordId, described
from .cells import cell, cells_of


@cache
def row_of(model: type[TableRow]) -> type[serializers.Serializer]:
    """A row inside its record."""
    return described(component_name(model), model.__doc__, cells_of(model))


def members_of_record(name: str) -> dict[str, serializers.Field]:
    """What a row of a list says of its record."""
    return {
        "id": serializers.CharField(help_text=f"Id of the {name}, a dot, and the key of the row."),
        name: RecordId(kinds()[name].prefix, help_text=f"Id of the {name}."),
        "name": serializers.CharField(help_text=f"Name of the {name}."),
        "url": serializers.CharField(help_text=f"Address of the {name}."),
    }


@cache
def flat_row_of(table: RowTable) -> type[serializers.Serializer]:
    """A row in a list across records, with whose it is."""
    members = members_of_record(table.kind)
    for name, field in fields_of(table.model).items():
        heading = table.heading_of(name)
        members[heading] = cell(field)
        if named := field.record_named():
            now = now_column(heading, field)
            members[now.name] = RecordId(named.prefix, help_text=now.description, allow_null=bool(field.null))
    return described(f"{component_name(table.model)}Of{table.kind.capitalize()}", table.model.__doc__, members)


def component_name(model: type[TableRow]) -> str:
    """`Home`; tables of organisations say so, since both kinds have board seats and sources."""
    name = model.__name__
    of_organisations = model._meta.app_label == "organisations"
    return f"Organisation{name}" if of_organisations and not name.startswith("Organisation") else name
