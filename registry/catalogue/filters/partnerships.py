"""What a reader may ask of partnerships.

Filters over one column of the card are declared beside it, in `columns/partnership/`.
"""

from ..models import PartnershipCard
from . import form_fields
from .assurance import confirmation, last_checked, open_challenges
from .columns.card_column import filters_of
from .columns.partnership import AREAS, ARRANGEMENT, GOVERNANCE, HOMES, LAND, PARTIES, PLACE, RESULTS, TIMES
from .conditions import Clause, Condition
from .cross_field_checks import near_a_point, point_filters, ranges_in_order
from .filter_types import day
from .record_filters import ids, search
from .strict import SQLFilter, filter_set


def _active_on() -> dict[str, SQLFilter]:
    return {
        "active_on": SQLFilter(
            form_field=form_fields.Days(),
            clause=lambda days: Clause(
                Condition(
                    "card.began_by <= %(first)s and (card.ended_by is null or card.ended_by > %(last)s)",
                    {"first": days[0], "last": days[1]},
                )
            ),
            help_text="Surely in being on this day: begun by then and not ended. Of a month or a year: all through it. Arrangements whose beginning is not known are left out.",
            example="2016-01-01",
        )
    }


PartnershipFilters = filter_set(
    "PartnershipFilters",
    PartnershipCard,
    "Everything that lists of partnerships, and of their rows, can be narrowed by.",
    [
        search(
            "Words in names, places, summary, and all that parties, their predecessors and successors are called, their numbers too. Beginnings of words and typing mistakes are understood."
        ),
        ids("chp"),
        *filters_of(ARRANGEMENT, AREAS),
        point_filters(),
        *filters_of(PLACE, PARTIES, HOMES, LAND, GOVERNANCE, RESULTS, TIMES),
        confirmation(),
        last_checked(),
        open_challenges(),
        day("published", "When the edition was published.", moment=True)("published_at"),
        _active_on(),
    ],
    cross_field_checks=(ranges_in_order, near_a_point),
)
