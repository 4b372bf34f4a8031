"""How far the register has come."""

from .asking import one_row_prepared


def latest_sequence(using: str = "default") -> int:
    """The number of the last line of the feed, 0 for none: one indexed read."""
    (sequence,) = one_row_prepared("select coalesce(max(sequence), 0) from feed_change", {}, using)
    return sequence
