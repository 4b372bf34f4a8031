"""The editions of a record, as a list."""

from typing import Any, ClassVar

from registry.catalogue.filters.strict import StrictFilterSet
from registry.errors import UnknownRecord
from registry.publishing.history import editions_of

from ...lists.tables import TableListView
from .edition_serializers import EditionEntrySerializer


class EditionFilters(StrictFilterSet):
    """Nothing narrows the editions of a record."""


class EditionsView(TableListView):
    """All editions, newest first, with what is needed to verify their text."""

    kind: ClassVar[str]
    filters = EditionFilters
    row = EditionEntrySerializer
    orderings = ("number", "published_at")
    unordered = "newest first"

    def rows(self) -> list[dict[str, Any]]:
        record = self.path["record"].read(self.kwargs["record"])
        editions = editions_of(self.kind, record)
        if not editions:
            raise UnknownRecord(f"There is no {self.kind} {record} on the register.")
        return editions
