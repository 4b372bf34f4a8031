"""One address for each table of partnerships whose rows are read on their own."""

from django.urls import path

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


def view_of(table: str) -> type[RowListView]:
    """A view of its own for each table, so that the contract names it."""
    name = "".join(word.capitalize() for word in table.split("_"))
    return type(f"{name}List", (RowListView,), {"table": table, "__doc__": RowListView.__doc__})


VIEWS = {table: view_of(table) for table in TABLES}
urlpatterns = [path(f"{table.replace('_', '-')}/", view.as_view()) for table, view in VIEWS.items()]
