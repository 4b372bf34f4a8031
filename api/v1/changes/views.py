"""The feed: everything visible that changed, and the records that have gone."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase

from registry.catalogue.reading.latest import latest_sequence, line_of
from registry.feed.endings import all_endings
from registry.feed.models import Change, Ending

from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Operation
from ...parameters import Parameter
from .filters import ChangeFilters, TombstoneFilters
from .serializers import ChangeSerializer, TombstoneSerializer
from .waiting import ASK_AGAIN, WAIT, NoRoomToWait, wait_until


class LinesView(StoredListView):
    """Lists in the order of the lines of the feed."""

    tag, known_at, orderings, organisation_columns = "Changes", True, ("sequence",), ("record",)
    walked_by, begins_with_last, unordered = "sequence", False, "oldest first"

    def organisations_in(self, rows: Any) -> set[str]:
        return {row.record for row in rows if row.record.startswith("org-")}


class ChangesView(LinesView):
    """Everything visible that changed, line by line, from the first: a publication, a withdrawal, a merger, a
    restoration, a confirmation or dispute, a challenge and its answer, a removal, a method or a list that gives other answers.

    The numbers have no gap and the lines never change. Each is bound to the one before by its hash, so that a copy can
    be verified. Ask with `after=` for what you do not have yet; send the ETag back, and where nothing has happened the
    answer is 304. With `wait=` the answer comes once there is a line, or after so many seconds without one.
    """

    name, filters, row = "changes", ChangeFilters, ChangeSerializer
    reading = Operation("listChanges", "List changes", example="/api/v1/changes/?record=chp-cnza8bakrv")
    # Whether the caller would have waited, and as many as may were waiting already.
    turned_away = False

    @classmethod
    def more_parameters(cls) -> dict[str, Parameter]:
        return {WAIT.name: WAIT}

    def get(self, request: Any, **path: str) -> HttpResponseBase:
        response = super().get(request, **path)
        if self.turned_away:
            response["Retry-After"] = str(ASK_AGAIN)
        return response

    def admit_query(self, query: ListQuery) -> None:
        """Wait until there is a line, where the caller would. What is then answered is as without waiting."""
        if not query.wait or self._has_lines(query):
            return
        seen = latest_sequence()

        def went_on() -> bool:
            nonlocal seen
            before, seen = seen, latest_sequence()
            return seen != before and self._has_lines(query)

        try:
            wait_until(went_on, query.wait)
        except NoRoomToWait:
            self.turned_away = True

    def _has_lines(self, query: ListQuery) -> bool:
        as_of, _ = line_of(query.moment)
        return self._matches(query, as_of).exists()

    def rows(self, query: ListQuery) -> QuerySet[Change]:
        return Change.objects.filter(sequence__lte=query.moment.sequence)


class TombstonesView(LinesView):
    """Records that were withdrawn or merged into another, from the first. Their ids go on to resolve.

    One that is restored leaves this list, and stays in it as of the lines before; the feed has both.
    """

    name, filters, row = "tombstones", TombstoneFilters, TombstoneSerializer
    reading = Operation("listTombstones", "List the records that have gone", example="/api/v1/tombstones/")

    def rows(self, query: ListQuery) -> QuerySet[Ending]:
        return all_endings(query.moment.sequence)
