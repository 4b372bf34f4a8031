"""The hot reads: one statement for a page, one for a record, over stored texts."""

from .beside import beside_of, with_beside
from .latest import latest_sequence
from .moments import Moment, read_moment
from .orderings import ORDERINGS, Ordering, ordering_of
from .page import Page
from .pages import read_page
from .records import read_edition, read_record

__all__ = [
    "ORDERINGS",
    "Moment",
    "Ordering",
    "Page",
    "beside_of",
    "latest_sequence",
    "ordering_of",
    "read_edition",
    "read_moment",
    "read_page",
    "read_record",
    "with_beside",
]
