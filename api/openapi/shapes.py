"""Fields of describing serializers whose shape the REST framework has no field for."""

from collections.abc import Callable, Mapping
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import is_jsonschema_compliant
from rest_framework import serializers

from .components import codes_ref, component

ShapeOf = Callable[[AutoSchema], dict]


class Shape(serializers.Field):
    """A field that writes its own schema."""

    def __init__(self, shape: ShapeOf, **options: Any):
        super().__init__(**options)
        self.shape = shape


def described(name: str, doc: str | None, fields: Mapping[str, serializers.Field]) -> type[serializers.Serializer]:
    """A serializer with these fields in the order given, not in that in which they were made."""
    serializer: Any = type(name, (serializers.Serializer,), {"__doc__": doc})
    serializer._declared_fields = dict(fields)
    return serializer


class ShapeExtension(OpenApiSerializerFieldExtension):
    target_class = Shape
    match_subclasses = True

    def map_serializer_field(self, auto_schema: AutoSchema, direction: str) -> dict:
        return self.target.shape(auto_schema)


class Term(Shape):
    """One code of a vocabulary."""

    def __init__(self, vocabulary: str, **options: Any):
        self.vocabulary = vocabulary
        super().__init__(self.codes, **options)

    def codes(self, schema: AutoSchema) -> dict:
        codes = codes_ref(schema, self.vocabulary)
        if not self.allow_null or is_jsonschema_compliant():
            return codes
        # OpenAPI 3.0 takes null for an enumeration only if null is one of its values.
        return {"oneOf": [codes, component(schema, "NullEnum", {"enum": [None]})]}


class OneOf(Shape):
    """A value of one of several shapes, each a serializer."""

    def __init__(self, *shapes: type[serializers.Serializer], **options: Any):
        self.shapes = shapes
        super().__init__(self.any_of, **options)

    def any_of(self, schema: AutoSchema) -> dict:
        return {"anyOf": [schema.resolve_serializer(shape, "response").ref for shape in self.shapes]}


class RecordId(serializers.RegexField):
    """The id of a record of one kind."""

    def __init__(self, prefix: str, **options: Any):
        super().__init__(f"^{prefix}-[0-9a-z]{{10}}$", **options)
