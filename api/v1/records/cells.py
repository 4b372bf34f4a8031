"""From a field of a model to the field that describes its cells in an answer."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from rest_framework import serializers

from registry import fields
from registry.content import fields_of
from registry.editions import Record
from registry.vocabularies.vocabulary import vocabularies

from ...openapi.shapes import RecordId, Term


def cells_of(model: type[models.Model], *names: str, sent: bool = False) -> dict[str, serializers.Field]:
    """The fields that describe these columns of a head or a table; all of them without names."""
    known = fields_of(model)
    return {name: cell(known[name], sent=sent) for name in names or known}


def cell(field: models.Field, *, sent: bool = False) -> serializers.Field:
    """A cell in normal form: always there, and null (a list: empty) where nothing is known.

    One that is sent may be left out.
    """
    left_out: dict[str, Any] = {"required": False} if sent else {}
    help_text = help_of(field)
    if isinstance(field, ArrayField):
        child = value(field.base_field, False)
        return serializers.ListField(child=child, help_text=help_text, allow_null=sent, **left_out)
    return value(field, True, help_text=help_text, **left_out)


def help_of(field: models.Field) -> str:
    vocabulary = getattr(field, "vocabulary", "")
    text = str(field.help_text) or (vocabularies()[vocabulary].description if vocabulary else "")
    if isinstance(field, fields.Money):
        return f"{text} A decimal number of pounds, as text."
    if isinstance(field, fields.Percent):
        return f"{text} From 0 to 100, as text."
    return text


def value(field: models.Field, may_be_null: bool, **options: Any) -> serializers.Field:
    """One value; a list has several."""
    options |= {"allow_null": True} if may_be_null else {}
    if vocabulary := getattr(field, "vocabulary", ""):
        return Term(vocabulary, **options)
    if isinstance(field, models.ForeignKey) and issubclass(field.related_model, Record):
        return RecordId(field.related_model.prefix, **options)
    if isinstance(field, fields.Whole):
        return serializers.IntegerField(min_value=field.least, max_value=field.most, **options)
    for kind, described_by in PLAIN:
        if isinstance(field, kind):
            return described_by(field, **options)
    raise TypeError(f"nothing describes cells of the kind {type(field).__name__}")


def _decimal(field: Any, **options: Any) -> serializers.Field:
    return serializers.DecimalField(max_digits=field.max_digits, decimal_places=field.decimal_places, **options)


def _text(field: Any, **options: Any) -> serializers.Field:
    return serializers.CharField(max_length=field.max_length, **options)


PLAIN = (
    (models.BooleanField, lambda field, **options: serializers.BooleanField(**options)),
    (models.DecimalField, _decimal),
    (models.FloatField, lambda field, **options: serializers.FloatField(**options)),
    (fields.AreaCode, lambda field, **options: serializers.RegexField("^[EWSNKJLM][0-9]{8}$", **options)),
    (fields.Web, lambda field, **options: serializers.URLField(max_length=field.max_length, **options)),
    (models.CharField, _text),
    (models.TextField, _text),
)
