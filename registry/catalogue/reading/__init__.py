"""The hot reads: one statement for a page, one for a record, over stored texts."""

from .latest import latest_sequence
from .moments import Moment, read_moment
from .orderings import ORDERINGS, Ordering, read_ordering
from .pages import Page, read_page
from .records import read_edition, read_record
from .standings import standings_of, with_standing

__all__ = [
    "ORDERINGS",
    "Moment",
    "Ordering",
    "Page",
    "latest_sequence",
    "read_edition",
    "read_moment",
    "read_ordering",
    "read_page",
    "read_record",
    "standings_of",
    "with_standing",
]
