"""Who may change what of a record, and who else has a word in it: computed from the published edition alone.

Capacities (how an organisation stands to a partnership) × acts (what a change touches) → rights, as a table; needs are
what follows from it for one proposal. Every door asks `needs_of`; the documentation prints the table.
"""

from .acts import Act
from .capacities import Capacity, Involvement, involvement_of
from .needs import Needs, Proposer, needs_of
from .policy import RIGHTS, Right
from .published import Published, published_of

__all__ = [
    "RIGHTS",
    "Act",
    "Capacity",
    "Involvement",
    "Needs",
    "Proposer",
    "Published",
    "Right",
    "involvement_of",
    "needs_of",
    "published_of",
]
