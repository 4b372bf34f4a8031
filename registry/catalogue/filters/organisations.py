"""What a reader may ask of organisations.

Filters over one column of the card are declared beside it, in `columns/organisation.py`.
"""

from ..models import OrganisationCard
from . import form_fields
from .area_evidence import in_an_area
from .assurance import open_challenges
from .columns.card_column import filters_of
from .columns.organisation import IDENTITY, NOTICES, TIMES
from .conditions import Clause, Condition
from .cross_field_checks import ranges_in_order
from .filter_types import day
from .record_filters import ids, search
from .strict import SQLFilter, filter_set
from .taking_part import has_partnership


def _active_on() -> dict[str, SQLFilter]:
    return {
        "active_on": SQLFilter(
            form_field=form_fields.Days(),
            clause=lambda days: Clause(
                Condition(
                    "card.formed_from <= %(first)s and (card.ended_by is null or card.ended_by > %(last)s)",
                    {"first": days[0], "last": days[1]},
                )
            ),
            help_text="In being on this day, or all through this month or year; organisations whose beginning is not known are left out.",
            example="2016-01-01",
        )
    }


OrganisationFilters = filter_set(
    "OrganisationFilters",
    OrganisationCard,
    "Everything that lists of organisations can be narrowed by.",
    [
        search(
            "A name in any usual spelling, former, short and predecessors' names included; a number of another register; "
            "places. Beginnings of words and typing mistakes are understood."
        ),
        ids("org"),
        *filters_of(IDENTITY, NOTICES),
        has_partnership(),
        open_challenges(),
        *filters_of(TIMES),
        day("published", "When the edition was published.", moment=True)("published_at"),
        _active_on(),
    ],
    cross_field_checks=(ranges_in_order, in_an_area),
)
