"""How far the register has come: its last line, and the last load of reference data."""

from ...places.directory import notice_load
from .asking import one_row, one_row_prepared
from .moments import Moment

LATEST = "(select coalesce(max(sequence), 0) from feed_change)"
# Every statement of a reader brings it along, for `notice_load`: a load is noticed without asking for it.
LAST_LOAD = "coalesce((select id from places_referenceload order by id desc limit 1), 0)"


def latest_sql(moment: Moment) -> str:
    """SQL of the latest line, where the statement has `as_of` of the moment."""
    return "(select sequence from as_of)" if moment.is_now else LATEST


def latest_sequence(using: str = "default") -> int:
    """The number of the last line of the feed, 0 for none: one indexed read."""
    sequence, load = one_row_prepared(f"select {LATEST}, {LAST_LOAD}", {}, using)
    notice_load(load)
    return sequence


def line_of(moment: Moment, using: str = "default") -> tuple[int, int]:
    """(the line of the feed that a moment stands for, the latest line)."""
    as_of = moment.sequence_sql()
    line, latest, load = one_row(f"select {as_of.sql}, {LATEST}, {LAST_LOAD}", dict(as_of.parameters), using)
    notice_load(load)
    return line, latest
