"""What may be asked of the rows of a table: filters of the rows themselves, and all those of their records."""

from registry.catalogue.filters import Conditions, OrganisationFilters, PartnershipFilters
from registry.catalogue.filters.conditions import Condition
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.filters.strict import StrictFilterSet
from registry.catalogue.flat.tables import RowTable

from ...lists.query import ListQuery
from ...parameters import Parameter, parameters_of_filters

OF_RECORDS = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}


def parameters_of_rows(table: RowTable) -> dict[str, Parameter]:
    of_rows = parameters_of_filters(row_filters(table.model), table.name)
    return of_rows | parameters_of_filters(OF_RECORDS[table.kind], table.kind)


def conditions_of_rows(table: RowTable, query: ListQuery) -> tuple[Conditions, list[Condition]]:
    """Those on the record, and those on the row itself."""
    return conditions_apart(row_filters(table.model), OF_RECORDS[table.kind], query)


def conditions_apart(
    of_rows: type[StrictFilterSet], of_records: type[StrictFilterSet], query: ListQuery
) -> tuple[Conditions, list[Condition]]:
    """Those on the record, and those on the row itself, of two sets of filters."""
    own = of_rows.base_filters
    of_row = [own[name].clause_of(value).condition for name, value in query.values.items() if name in own]
    others = {name: value for name, value in query.values.items() if name not in own}
    return of_records.conditions_of(others, query.day), of_row
