"""How far the register has come: its last line, and the last load of reference data.

Statements of lists bring the number of the last load along. In the shortest ones, of a record and of
the last line alone, that would be felt: there a new line of the feed is the occasion to look. A load
after which cards and texts are made anew is followed by such a line.
"""

from ...places.directory import notice_load
from .asking import one_row, one_row_prepared
from .moments import Moment

LATEST = "(select coalesce(max(sequence), 0) from feed_change)"
LAST_LOAD = "coalesce((select id from places_referenceload order by id desc limit 1), 0)"

# The last line of the feed that this process has read.
_latest_seen = -1


def latest_sql(moment: Moment) -> str:
    """SQL of the latest line, where the statement has `as_of` of the moment."""
    return "(select sequence from as_of)" if moment.is_now else LATEST


def notice(latest: int, load: int) -> None:
    """Take note of what a statement brought along."""
    global _latest_seen
    _latest_seen = latest
    notice_load(load)


def notice_line(latest: int, using: str = "default") -> None:
    """Look for a load of reference data where the feed has gone on: one short statement a line, not a read."""
    if latest != _latest_seen:
        (load,) = one_row(f"select {LAST_LOAD}", {}, using)
        notice(latest, load)


def latest_sequence(using: str = "default") -> int:
    """The number of the last line of the feed, 0 for none: one indexed read."""
    (sequence,) = one_row_prepared(f"select {LATEST}", {}, using)
    notice_line(sequence, using)
    return sequence


def line_of(moment: Moment, using: str = "default") -> tuple[int, int]:
    """(the line of the feed that a moment stands for, the latest line)."""
    as_of = moment.sequence_sql()
    line, latest, load = one_row(f"select {as_of.sql}, {LATEST}, {LAST_LOAD}", dict(as_of.parameters), using)
    notice(latest, load)
    return line, latest
