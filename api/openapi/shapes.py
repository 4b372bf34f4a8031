"""Fields of describing serializers whose shape the REST framework has no field for."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import is_jsonschema_compliant
from rest_framework import serializers

from .components import codes_ref

ShapeOf = Callable[[AutoSchema], dict]


class Shape(serializers.Field):
    """A field that writes its own schema. Its values go out as they are."""

    def __init__(self, shape: ShapeOf, **options: Any):
        super().__init__(**options)
        self.shape = shape

    def to_representation(self, value: Any) -> Any:
        return value

    def to_internal_value(self, sent: Any) -> Any:
        return sent


def described(
    name: str,
    doc: str | None,
    fields: Mapping[str, serializers.Field],
    base: type[serializers.Serializer] = serializers.Serializer,
) -> type[serializers.Serializer]:
    """A serializer with these fields in the order given, not in that in which they were made.

    Also for names that are words of the language, such as `from`.
    """

    def get_fields(serializer: serializers.Serializer) -> dict[str, serializers.Field]:
        return {part: deepcopy(field) for part, field in fields.items()}

    return type(name, (base,), {"__doc__": doc, "get_fields": get_fields})


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
        # OpenAPI 3.0 has no type of null. An enumeration of null alone becomes classes that cannot be compiled;
        # `nullable` beside a reference, which the field adds, is what generators read.
        return {"allOf": [codes]}


class OneOf(Shape):
    """A value of one of several shapes, each a serializer."""

    def __init__(self, *shapes: type[serializers.Serializer] | Shape, **options: Any):
        self.shapes = shapes
        super().__init__(self.any_of, **options)

    def any_of(self, schema: AutoSchema) -> dict:
        return {"anyOf": [self._ref(schema, shape) for shape in self.shapes]}

    def _ref(self, schema: AutoSchema, shape: Any) -> dict:
        if isinstance(shape, Shape):
            return shape.shape(schema)
        return schema.resolve_serializer(shape, "response").ref


class RecordId(serializers.RegexField):
    """The id of a record of one kind."""

    code_of_invalid = "invalid_id"

    def __init__(self, prefix: str, **options: Any):
        super().__init__(f"^{prefix}-[0-9a-z]{{10}}$", **options)
