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
    return tuple(_parameter(f"{of_what}.{name}", name, one) for name, one in filters.base_filters.items())


def _parameter(key: str, name: str, one: SQLFilter) -> Parameter:
    schema = dict(getattr(one.field, "schema", {}))
    if schema.get("type") == "array":
        schema["maxItems"] = MOST_VALUES
    vocabulary = one.field.vocabulary if isinstance(one.field, ChosenCodes) else ""
    example = typed(_example(key, one, vocabulary), schema)
    return Parameter(key, name, one.extra["help_text"], schema, example, vocabulary)


def _example(key: str, one: SQLFilter, vocabulary: str) -> str:
    """The best we know: for this parameter, for its vocabulary, for such numbers; else its own."""
    if isinstance(one.field, ChosenIds):
        return VALUES.get(key) or OF_REFERENCES[one.field.prefix]
    of_row = ENDS.get(key[-4:], "") if ".row_" in key else ""
    return VALUES.get(key) or CODES.get(vocabulary) or of_row or one.example or ""
