"""The best example of a parameter that we know."""

from typing import Any

from registry.catalogue.filters.form_fields import ChosenCodes, ChosenIds

from ..parameters import Parameter
from .example_values import CODES, ENDS, OF_REFERENCES, VALUES, typed


def example_of(parameter: Parameter, shape: dict) -> Any:
    """For this parameter, for its vocabulary, for such numbers; else its own."""
    better = _better(parameter)
    if better is None:
        return typed(parameter.example, shape) if isinstance(parameter.example, str) else parameter.example
    return typed(better, shape)


def _better(parameter: Parameter) -> str | None:
    key, field = parameter.key, parameter.field
    if key in VALUES:
        return VALUES[key]
    if isinstance(field, ChosenIds):
        return OF_REFERENCES.get(field.prefix)
    if isinstance(field, ChosenCodes) and field.vocabulary in CODES:
        return CODES[field.vocabulary]
    return ENDS.get(key[-4:]) if ".row_" in key else None
