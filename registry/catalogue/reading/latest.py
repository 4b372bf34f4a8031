"""How far the register has come."""

from .asking import one_row, one_row_prepared
from .moments import Moment


def latest_sequence(using: str = "default") -> int:
    """The number of the last line of the feed, 0 for none: one indexed read."""
    (sequence,) = one_row_prepared("select coalesce(max(sequence), 0) from feed_change", {}, using)
    return sequence


def line_of(moment: Moment, using: str = "default") -> tuple[int, int]:
    """(the line of the feed that a moment stands for, the latest line)."""
    as_of = moment.sequence_sql()
    sql = f"select {as_of.sql}, (select coalesce(max(sequence), 0) from feed_change)"
    line, latest = one_row(sql, dict(as_of.parameters), using)
    return line, latest
