"""From a field of a model to the field that describes its cells in an answer."""

from typing import Any

from django.db import models
from rest_framework import serializers

from registry.content import fields_of
from registry.fields import CellField
from registry.fields.answers.contract import VOCABULARY

from ...openapi.shapes import Shape, Term


def cells_of(model: type[models.Model], *names: str, sent: bool = False) -> dict[str, serializers.Field]:
    """The fields that describe these columns of a head or a table; all of them without names."""
    known = fields_of(model)
    return {name: cell(known[name], sent=sent) for name in names or known}


def cell(field: CellField, *, sent: bool = False) -> serializers.Field:
    """A cell in normal form: always there, and null (a list: empty) where nothing is known.

    One that is sent may be left out.
    """
    options: dict[str, Any] = {"help_text": field.explained()}
    if sent:
        options["required"] = False
    if sent or field.empty() is None:
        options["allow_null"] = True
    return _described(field.json_schema(), **options)


def _described(schema: dict[str, Any], **options: Any) -> serializers.Field:
    """The field that prints a schema as the type of field gives it."""
    if VOCABULARY in schema:
        return Term(schema[VOCABULARY], **options)
    if schema["type"] == "array":
        return serializers.ListField(child=_described(schema["items"]), **options)
    return Shape(lambda document: dict(schema), **options)
