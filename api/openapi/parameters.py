"""Parameters as components of the document: each is described once, by what reads it, and referred to."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from registry.catalogue.filters.form_fields import MOST_VALUES, ChosenCodes

from ..parameters import Parameter
from .components import codes_ref, component
from .parameter_examples import example_of

# A list may be written with commas; generated clients repeat the parameter, which is as good.
LISTED = {"style": "form", "explode": False}


def parameter_ref(schema: AutoSchema, parameter: Parameter) -> dict:
    return component(schema, parameter.key, described(schema, parameter), ResolvedComponent.PARAMETER)


def described(schema: AutoSchema, parameter: Parameter) -> dict:
    shape = dict(parameter.field.schema)
    definition: dict[str, Any] = {
        "name": parameter.name,
        "in": parameter.location,
        "required": parameter.required,
        "description": parameter.help_text,
    }
    if shape.get("type") == "array":
        definition |= LISTED
        shape["maxItems"] = MOST_VALUES
    example = example_of(parameter, shape)
    if isinstance(parameter.field, ChosenCodes) and parameter.field.vocabulary:
        shape["items"] = codes_ref(schema, parameter.field.vocabulary)
    # Named examples are shown; a single one is what pages for trying things out would send.
    return definition | {"schema": shape, "examples": {"seed": {"value": example}}}
