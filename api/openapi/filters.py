"""The filters of lists as parameters: their help, their schema and an example come from the declaration."""

from functools import cache

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters, StrictFilterSet
from registry.catalogue.filters.form_fields import MOST_VALUES, ChosenCodes, ChosenIds
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.filters.strict import SQLFilter
from registry.content import kinds

from .example_values import OF_REFERENCES, VALUES, typed
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
    schema = dict(one.field.schema)
    if schema.get("type") == "array":
        schema["maxItems"] = MOST_VALUES
    return Parameter(
        key=key,
        name=name,
        description=one.extra["help_text"],
        schema=schema,
        example=typed(VALUES.get(key) or _example(one), schema),
        vocabulary=one.field.vocabulary if isinstance(one.field, ChosenCodes) else "",
    )


def _example(one: SQLFilter) -> str:
    return OF_REFERENCES[one.field.prefix] if isinstance(one.field, ChosenIds) else one.example
