"""Fields of answers that the framework has no field for."""

from collections.abc import Callable
from typing import Any

from rest_framework import serializers


class AddressField(serializers.CharField):
    """The address of a thing, made from its attributes: `/api/v1/imports/{id}/`."""

    def __init__(self, pattern: str, **options: Any) -> None:
        super().__init__(source="*", **options)
        self.pattern = pattern

    def to_representation(self, value: Any) -> str:
        return self.pattern.format_map(_Attributes(value))


class _Attributes(dict):
    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value

    def __missing__(self, name: str) -> Any:
        return getattr(self.value, name)


class ComputedText(serializers.CharField):
    """A text that is computed of the whole thing; null where it has none."""

    def __init__(self, of: Callable[[Any], str | None], **options: Any) -> None:
        super().__init__(source="*", allow_null=True, **options)
        self.of = of

    def to_representation(self, value: Any) -> Any:
        return self.of(value)


class WithMore:
    """A stored thing with more that is computed for its answer."""

    def __init__(self, thing: Any, **more: Any) -> None:
        self.thing = thing
        self.__dict__.update(more)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.thing, name)


class TextOrNull(serializers.CharField):
    """A text, null where there is none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_null=True, **options)

    def to_representation(self, value: Any) -> Any:
        return str(value) if value else None
