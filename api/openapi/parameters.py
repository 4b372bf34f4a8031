"""Parameters as components of the document: each is told once, and operations refer to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from .components import codes_ref, component

LISTED = {"style": "form", "explode": False}


@dataclass(frozen=True)
class Parameter:
    """One parameter; `key` names its component, `vocabulary` says whose codes it takes."""

    key: str
    name: str
    description: str
    schema: dict
    example: Any
    vocabulary: str = ""
    location: str = "query"
    required: bool = False

    def ref(self, schema: AutoSchema) -> dict:
        return component(schema, self.key, self.described(schema), ResolvedComponent.PARAMETER)

    def described(self, schema: AutoSchema) -> dict:
        definition = {
            "name": self.name,
            "in": self.location,
            "required": self.required,
            "description": self.description,
        }
        if self.schema.get("type") == "array":
            definition |= LISTED
        return definition | {"schema": self._schema(schema), "example": self.example}

    def _schema(self, schema: AutoSchema) -> dict:
        if not self.vocabulary:
            return self.schema
        codes = codes_ref(schema, self.vocabulary)
        return self.schema | {"items": codes} if self.schema.get("type") == "array" else codes


def path_parameter(key: str, name: str, description: str, schema: dict, example: Any) -> Parameter:
    return Parameter(key, name, description, schema, example, location="path", required=True)


def listed(items: Iterable[str]) -> dict:
    """The schema of some of these names, with commas between them."""
    return {"type": "array", "items": {"type": "string", "enum": list(items)}}


def one_of(*values: str, default: str = "") -> dict:
    return {"type": "string", "enum": list(values)} | ({"default": default} if default else {})
