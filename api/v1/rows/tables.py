"""The tables of records whose rows are read on their own, each a flat list with a view of its own."""

from django.urls import path

from registry.catalogue.flat.tables import RowTable, row_tables
from registry.catalogue.reading.row_source import source_of_table

from ...openapi.example_values import ROWS_OF
from ...operation import Operation
from ..records.row_serializers import flat_row_of
from .question import OF_RECORDS
from .views import RowListView

HOW_TO_FILTER = (
    "One entry a row, across all {kind}s that the filters keep. Filters that begin with `row_` keep rows; "
    "the others keep {kind}s, with all their rows."
)


def view_of(table: RowTable) -> type[RowListView]:
    """A view of its own for each table, so that the contract names it."""
    camel = "".join(word.capitalize() for word in table.name.split("_"))
    words = table.model.table.replace("_", " ")
    members = {
        "__doc__": f"{table.model.__doc__} {HOW_TO_FILTER.format(kind=table.kind)}",
        "table": table,
        "source": source_of_table(table),
        "name": table.address,
        "filters": OF_RECORDS[table.kind],
        "row": flat_row_of(table),
        "orderings": tuple(source_of_table(table).orderings),
        "unordered": f"by the {table.kind}'s id, and there as the record has them",
        "depends_on_day": table.kind == "organisation",
        "reading": Operation(
            f"list{camel}",
            f"List {words} of all {table.kind}s",
            example=f"/api/v1/{table.address}/?id={ROWS_OF[table.name]}",
        ),
    }
    return type(f"{camel}ListView", (RowListView,), members)


VIEWS = {name: view_of(table) for name, table in row_tables().items()}
urlpatterns = [path(f"{view.name}/", view.as_view()) for view in VIEWS.values()]
