"""The feed: everything visible that changed, and the records that have gone."""

from typing import Any

from django.db.models import QuerySet

from registry.feed.models import Change, Tombstone

from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Operation
from .filters import ChangeFilters, TombstoneFilters
from .serializers import ChangeSerializer, TombstoneSerializer


class LinesView(StoredListView):
    """Lists in the order of the lines of the feed."""

    tag, known_at, orderings, organisation_columns = "Changes", True, ("sequence",), ("record",)
    walked_by, begins_with_last, unordered = "sequence", False, "oldest first"

    def organisations_in(self, rows: Any) -> set[str]:
        return {row.record for row in rows if row.record.startswith("org-")}


class ChangesView(LinesView):
    """Everything visible that changed, line by line, from the first: a publication, a withdrawal, a merger, a
    confirmation or dispute, a challenge and its answer, a removal, a method or a list that gives other answers.

    The numbers have no gap and the lines never change. Each is bound to the one before by its hash, so that a copy can
    be verified. Ask with `after=` for what you do not have yet; send the ETag back, and where nothing has happened the
    answer is 304.
    """

    name, filters, row = "changes", ChangeFilters, ChangeSerializer
    reading = Operation("listChanges", "List changes", example="/api/v1/changes/?record=chp-cnza8bakrv")

    def rows(self, query: ListQuery) -> QuerySet[Change]:
        return Change.objects.filter(sequence__lte=query.moment.sequence)


class TombstonesView(LinesView):
    """Records that were withdrawn or merged into another, from the first. Their ids go on to resolve."""

    name, filters, row = "tombstones", TombstoneFilters, TombstoneSerializer
    reading = Operation("listTombstones", "List the records that have gone", example="/api/v1/tombstones/")

    def rows(self, query: ListQuery) -> QuerySet[Tombstone]:
        return Tombstone.objects.filter(sequence__lte=query.moment.sequence)
