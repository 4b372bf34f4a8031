"""Every parameter by which the lists can be narrowed, with its help text and an example."""

from ..catalogue.filters import OrganisationFilters, PartnershipFilters, StrictFilterSet
from ..catalogue.filters.rows import row_filters
from ..catalogue.filters.strict import SQLFilter
from ..catalogue.flat.tables import RowTable, row_tables
from .markdown import code, page, table

PATH = "api/filters.md"

OPENING = """\
Every parameter that narrows a list. Times, pages, orders and formats are in [conventions](conventions.md).

- A comma means *or*: `stage=live,build`. Two parameters mean *and*.
- For what may be unknown there are three that together are everything: `x=` (known, and one of these), `x__not=`
  (known, and none of these), `x__known=false` (not known).
- Filters marked *same row* of one table, given together, must hold of one and the same row.
- A parameter that is unknown, repeated, empty or malformed is refused with 400; the answer names it and suggests the
  nearest.
- A code in an example stands for any code of its vocabulary; see [vocabularies](../vocabularies.md)."""
ROWS = """\
The lists of rows (`/api/v1/homes/`, `/api/v1/asset-transfers/` and so on) take everything that partnerships take, and
these on the row itself. `row_tenure=social_rent` keeps rows of that tenure; `tenure=social_rent` keeps all rows of
partnerships that have such a row. Those whose address begins with `organisation-` take what organisations take."""


def filter_page() -> str:
    return page(
        "Filters",
        OPENING,
        _section("Partnerships", "/api/v1/partnerships/", PartnershipFilters),
        _section("Organisations", "/api/v1/organisations/", OrganisationFilters),
        f"## Rows of tables\n\n{ROWS}",
        *(_rows_of(table) for table in row_tables().values()),
    )


def _section(title: str, path: str, filters: type[StrictFilterSet]) -> str:
    rows = [
        [code(name), _meaning(declared), _example(name, declared)] for name, declared in filters.base_filters.items()
    ]
    words = f"{len(rows)} parameters of {code(path)}. {(filters.__doc__ or '').strip()}"
    return f"## {title}\n\n{words}\n\n{table(['Parameter', 'Keeps records of which this holds', 'Example'], rows)}"


def _rows_of(table: RowTable) -> str:
    listed = ", ".join(code(parameter) for parameter in row_filters(table.model).base_filters)
    return f"### {code(f'/api/v1/{table.address}/')}\n\n{listed}."


def _meaning(declared: SQLFilter) -> str:
    return f"{declared.extra['help_text']}{' *Same row.*' if declared.same_row else ''}"


def _example(name: str, declared: SQLFilter) -> str:
    return code(f"{name}={declared.example}") if declared.example else ""
