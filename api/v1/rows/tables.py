"""The tables of partnerships whose rows are read on their own, each a flat list with a view of its own."""

from django.urls import path

from registry.catalogue.reading.row_orderings import row_orderings
from registry.content import kinds

from ...openapi.example_values import ROWS_OF
from ...operation import Operation
from ..records.row_serializers import flat_row_of
from .views import RowListView

TABLES = (
    "parties",
    "homes",
    "facilities",
    "milestones",
    "asset_transfers",
    "protections",
    "service_transfers",
    "agreements",
    "clauses",
    "decision_rights",
    "ballots",
    "funding",
    "outcomes",
)
HOW_TO_FILTER = (
    "One entry a row, across all partnerships that the filters keep. Filters that begin with `row_` keep rows; "
    "the others keep partnerships, with all their rows."
)


def view_of(table: str) -> type[RowListView]:
    """A view of its own for each table, so that the contract names it."""
    model = kinds()["partnership"].tables[table]
    words, address = table.replace("_", " "), table.replace("_", "-")
    camel = "".join(word.capitalize() for word in table.split("_"))
    members = {
        "__doc__": f"{model.__doc__} {HOW_TO_FILTER}",
        "table": table,
        "name": address,
        "model": model,
        "row": flat_row_of(model),
        "orderings": tuple(row_orderings(model)),
        "reading": Operation(
            f"list{camel}", f"List {words} of all partnerships", example=f"/api/v1/{address}/?id={ROWS_OF[table]}"
        ),
    }
    return type(f"{camel}ListView", (RowListView,), members)


VIEWS = {table: view_of(table) for table in TABLES}
urlpatterns = [path(f"{table.replace('_', '-')}/", view.as_view()) for table, view in VIEWS.items()]
