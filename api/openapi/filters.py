"""The filters of lists as parameters: their help, their schema and an example come from the declaration."""

from functools import cache

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters, StrictFilterSet
from registry.catalogue.filters.form_fields import MOST_VALUES, ChosenCodes, ChosenIds
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.filters.strict import SQLFilter
from registry.content import kinds

from .example_values import CODES, ENDS, OF_REFERENCES, VALUES, typed
from .parameters import Parameter


@cache
def partnership_filters() -> tuple[Parameter, ...]:
    return _of("partnership", PartnershipFilters)


@cache
def organisation_filters() -> tuple[Parameter, ...]:
    return _of("organisation", OrganisationFilters)


@cache
def filters_of_rows(table: str) -> tuple[Parameter, ...]:
    return _of(table, row_filters(kinds()["partnership"].tables[table]))


def _of(of_what: str, filters: type[StrictFilterSet]) -> tuple[Parameter, ...]:
    return tuple(_parameter(f"{of_what}.{name}", name, declared) for name, declared in filters.base_filters.items())


def _parameter(key: str, name: str, declared: SQLFilter) -> Parameter:
    schema = dict(getattr(declared.field, "schema", {}))
    if schema.get("type") == "array":
        schema["maxItems"] = MOST_VALUES
    vocabulary = declared.field.vocabulary if isinstance(declared.field, ChosenCodes) else ""
    example = typed(_example(key, declared, vocabulary), schema)
    return Parameter(key, name, declared.extra["help_text"], schema, example, vocabulary)


def _example(key: str, declared: SQLFilter, vocabulary: str) -> str:
    """The best we know: for this parameter, for its vocabulary, for such numbers; else its own."""
    if isinstance(declared.field, ChosenIds):
        return VALUES.get(key) or OF_REFERENCES[declared.field.prefix]
    of_row = ENDS.get(key[-4:], "") if ".row_" in key else ""
    return VALUES.get(key) or CODES.get(vocabulary) or of_row or declared.example or ""
