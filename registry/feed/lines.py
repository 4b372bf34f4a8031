"""Writing lines of the feed: one lock, so that commit order is the order of the numbers."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from ..copying import copy_into
from .models import Change
from .models.change import BEGINNING

# The key of the transaction-wide lock; any number, but the same for every writer.
FEED_LOCK = 7421


@dataclass
class LastLine:
    """The last line of the feed and the moment of the next ones."""

    sequence: int
    hash: str
    now: datetime.datetime


def lock_feed() -> LastLine:
    """Wait for the turn, then read the last line. The lock goes with the transaction.

    The moment is the clock's, but never before the last line's: clocks are set back at times.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%(key)s)", {"key": FEED_LOCK})
        cursor.execute(
            """
            select coalesce(last.sequence, 0), coalesce(last.hash, %(beginning)s),
                   greatest(clock_timestamp(), last.at)
            from (select 1) as always
            left join (select * from feed_change order by sequence desc limit 1) as last
                   on true
            """,
            {"beginning": BEGINNING},
        )
        return LastLine(*cursor.fetchone())


def append(last_line: LastLine, lines: Iterable[dict]) -> list[Change]:
    """Write lines after the head, each bound to the one before; returns them in order."""
    changes = []
    for line in lines:
        change = Change(sequence=last_line.sequence + 1, at=last_line.now, previous_hash=last_line.hash, **line)
        change.hash = change.linked_hash()
        last_line.sequence, last_line.hash = change.sequence, change.hash
        changes.append(change)
    copy_into(Change, changes)
    return changes


def first_broken_line() -> Change | None:
    """The first line that does not follow from the one before; None where the chain holds."""
    previous = BEGINNING
    for number, change in enumerate(Change.objects.order_by("sequence").iterator(chunk_size=2000), 1):
        follows = change.previous_hash == previous and change.sequence == number
        if not follows or change.hash != change.linked_hash():
            return change
        previous = change.hash
    return None
