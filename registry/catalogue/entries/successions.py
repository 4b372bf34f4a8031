"""Who carried on whose record, at any line of the feed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from django.db import connection

from ...feed.endings import MERGERS

# An organisation's own record names its successors while its card is current; a merger of records until one is restored.
EDGES = f"""
select record_id, unnest(succeeded_by), edition_id, superseded_seq
  from catalogue_organisationcard where succeeded_by <> '{{}}'
union all
{MERGERS}
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


# Organisation → where an edge leads from it, with the edge.
Steps = dict[str, list[tuple[str, Edge]]]


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
        return _reached(organisation, line, self._onwards)

    def predecessors_of(self, organisation: str, line: int) -> set[str]:
        """It and all whose record it carries on."""
        return _reached(organisation, line, self._backwards)

    def kin_of(self, organisation: str, line: int) -> set[str]:
        """Those whose record it carries on, and those who carry on its own."""
        return (self.successors_of(organisation, line) | self.predecessors_of(organisation, line)) - {organisation}

    def ever_kin_of(self, organisation: str) -> set[str]:
        """Its kin at any line."""
        return _reached(organisation, None, self._onwards) | _reached(organisation, None, self._backwards)

    def lines(self) -> set[int]:
        """Where anything changed."""
        return {line for edge in self.edges for line in (edge.since, edge.until) if line is not None}

    @cached_property
    def _onwards(self) -> Steps:
        return _steps((edge.organisation, edge.successor, edge) for edge in self.edges)

    @cached_property
    def _backwards(self) -> Steps:
        return _steps((edge.successor, edge.organisation, edge) for edge in self.edges)


def _steps(edges: Iterable[tuple[str, str, Edge]]) -> Steps:
    steps: Steps = defaultdict(list)
    for begin, end, edge in edges:
        steps[begin].append((end, edge))
    return steps


def _reached(organisation: str, line: int | None, steps: Steps) -> set[str]:
    reached, waiting = {organisation}, [organisation]
    while waiting:
        for other, edge in steps.get(waiting.pop(), ()):
            if other not in reached and (line is None or edge.holds_at(line)):
                reached.add(other)
                waiting.append(other)
    return reached
