"""Who carried on whose record, at any line of the feed."""

from dataclasses import dataclass, field
from typing import Self

from django.db import connection

# An organisation's own record names its successors while its card is current; a merger of records for ever.
EDGES = """
select record_id, unnest(succeeded_by), edition_id, superseded_seq
  from catalogue_organisationcard where succeeded_by <> '{}'
union all
select record, replaced_by, sequence, null from feed_tombstone where replaced_by <> ''
"""


@dataclass(frozen=True)
class Edge:
    """From one line of the feed until another, `successor` carries on the record of `organisation`."""

    organisation: str
    successor: str
    since: int
    until: int | None

    def holds_at(self, line: int) -> bool:
        return self.since <= line and (self.until is None or line < self.until)


@dataclass(frozen=True)
class Successions:
    """All successions on the register; there are few."""

    edges: list[Edge] = field(default_factory=list)

    @classmethod
    def read(cls) -> Self:
        with connection.cursor() as cursor:
            cursor.execute(EDGES)
            return cls([Edge(*row) for row in cursor.fetchall()])

    def successors_of(self, organisation: str, line: int) -> set[str]:
        """It and all that carry its record on, directly or after one another."""
        reached, waiting = {organisation}, [organisation]
        while waiting:
            current = waiting.pop()
            for edge in self.edges:
                if edge.organisation == current and edge.successor not in reached and edge.holds_at(line):
                    reached.add(edge.successor)
                    waiting.append(edge.successor)
        return reached

    def lines(self) -> set[int]:
        """Where anything changed."""
        return {line for edge in self.edges for line in (edge.since, edge.until) if line is not None}
