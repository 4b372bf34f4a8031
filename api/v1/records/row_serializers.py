"""Rows of the named tables, described from their models: the one place where a column is told of."""

from functools import cache

from rest_framework import serializers

from registry.content import fields_of
from registry.editions import TableRow

from ...openapi.shapes import RecordId, described
from .cells import cell, cells_of


@cache
def row_of(model: type[TableRow]) -> type[serializers.Serializer]:
    """A row inside its record."""
    return described(component_name(model), model.__doc__, cells_of(model))


@cache
def flat_row_of(model: type[TableRow]) -> type[serializers.Serializer]:
    """A row in a list across partnerships, with whose it is."""
    of_the_record = {
        "id": serializers.CharField(help_text="Id of the partnership, a dot, and the key of the row."),
        "partnership": RecordId("chp", help_text="Id of the partnership."),
        "name": serializers.CharField(help_text="Name of the partnership."),
        "url": serializers.CharField(help_text="Address of the partnership."),
    }
    own = {("row_name" if name == "name" else name): cell(field) for name, field in fields_of(model).items()}
    return described(f"{component_name(model)}OfPartnership", model.__doc__, of_the_record | own)


def component_name(model: type[TableRow]) -> str:
    """`Home`; tables of organisations say so, since both kinds have board seats and sources."""
    name = model.__name__
    of_organisations = model._meta.app_label == "organisations"
    return f"Organisation{name}" if of_organisations and not name.startswith("Organisation") else name
