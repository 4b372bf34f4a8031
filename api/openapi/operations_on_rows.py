"""Rows of the tables of partnerships, each table a flat list."""

from registry.content import kinds

from ..v1.rows.urls import VIEWS
from . import own_parameters as own
from .example_values import ROWS_OF
from .filters import filters_of_rows, partnership_filters
from .lists import rows_list_of
from .operation import Operation

PARAMETERS = (own.KNOWN_AT, own.PAGE_SIZE, own.CURSOR, own.FORMAT)


def operations_on_rows() -> dict[type, Operation]:
    return {view: _list(table) for table, view in VIEWS.items()}


def _list(table: str) -> Operation:
    model = kinds()["partnership"].tables[table]
    words, address = table.replace("_", " "), table.replace("_", "-")
    name = "".join(word.capitalize() for word in table.split("_"))
    return Operation(
        f"list{name}", "Rows", f"List {words} of all partnerships",
        f"{model.__doc__} One entry a row, across all partnerships that the filters keep. "
        "Filters that begin with `row_` keep rows; the others keep partnerships, with all their rows.",
        (rows_list_of(table),), f"/api/v1/{address}/?id={ROWS_OF[table]}",
        (*filters_of_rows(table), *partnership_filters(), *PARAMETERS), ("json", "csv", "geojson"),
    )  # fmt: skip
