"""Parameters: each is declared once, and read and described by what it is declared as. Nothing is ignored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from django import forms

from registry.catalogue.filters.form_fields import Listed, OneText
from registry.catalogue.filters.strict import StrictFilterSet, unknown_parameter
from registry.errors import BadParameter

BadParameter.explain(
    set_by_address="The address sets this already. Leave it out, or ask the list of all.",
    repeated_parameter="A parameter stands twice. Give several values with commas between them.",
)

LONGEST_NAME = 80


@dataclass(frozen=True)
class Parameter:
    """One parameter of an address or a header. `field` reads its text; `component` names it in the contract."""

    name: str
    field: OneText
    help_text: str
    example: Any = None
    component: str = ""
    location: str = "query"
    required: bool = False

    def read(self, text: str) -> Any:
        try:
            return self.field.clean(text)
        except forms.ValidationError as error:
            raise BadParameter(self.name, error.code or "invalid", f"{self.name}: {error.messages[0]}") from None

    @property
    def key(self) -> str:
        return self.component or self.name

    @property
    def is_listed(self) -> bool:
        return isinstance(self.field, Listed)


def parameters_of_filters(filters: type[StrictFilterSet], prefix: str) -> dict[str, Parameter]:
    """The filters of a list as its parameters; `prefix` says in the contract whose they are."""
    return {
        name: Parameter(name, declared.field, declared.extra["help_text"], declared.example, f"{prefix}.{name}")
        for name, declared in filters.base_filters.items()
    }


def read_parameters(
    text: str, known: Mapping[str, Parameter], *, set_by_address: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The values of a query string by name; BadParameter names the first that is wrong."""
    return read_pairs(pairs_of(text, known), known, set_by_address=set_by_address)


def read_pairs(
    sent: Mapping[str, str], known: Mapping[str, Parameter], *, set_by_address: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The values of texts by name, wherever they stood."""
    for name in sent:
        if name in (set_by_address or {}):
            raise BadParameter(
                name, "set_by_address", f"{name}: this address sets it already; leave it out, or ask the list of all."
            )
        if name not in known:
            raise unknown_parameter(name, known)
    for name, parameter in known.items():
        if parameter.required and name not in sent:
            raise BadParameter(name, "missing_parameter", f"{name}: give it. {parameter.help_text}")
    return {name: known[name].read(value) for name, value in sent.items()}


def pairs_of(text: str, known: Mapping[str, Parameter]) -> dict[str, str]:
    """The parameters of a query string. One that takes several values may be given several times, others once."""
    parameters: dict[str, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="strict"):
        if "\0" in name or "\0" in value:
            raise BadParameter(
                name.replace("\0", "")[:LONGEST_NAME], "null_character", "Take the null character out of the query."
            )
        if name not in parameters:
            parameters[name] = value
        elif name in known and known[name].is_listed:
            parameters[name] += f",{value}"
        else:
            raise BadParameter(
                name[:LONGEST_NAME],
                "repeated_parameter",
                f"{name[:LONGEST_NAME]} stands twice, and takes one value: give it once.",
            )
    return parameters
