"""Homes and facilities. Codes are those of the homes that remain in the plan or the stock, but for their state."""

from .....content.normal import Content
from .....partnerships.models import Home
from ...filter_types import multi_choice, number
from ...same_row import Counting, SameRow
from ..card_column import CardColumn
from ..gathering import derived_value, rows


def _remains(home: Content) -> bool:
    return home["state"] not in ("dropped", "lost", "rival")


REMAINING = Counting("state", "row.state not in ('dropped', 'lost', 'rival')", _remains)
OR_IN_PART = "A row of homes that is so in part counts."
OF_REMAINING = "Homes dropped, lost or of a rival plan count only together with home_state."


def _home(column: str) -> SameRow:
    return SameRow(Home, column, counting=REMAINING)


HOMES = (
    CardColumn(
        "homes",
        derived_value("homes", "total"),
        number("homes", "Homes of today's plan or stock.", most=1_000_000),
    ),
    CardColumn(
        "homes_completed",
        derived_value("homes", "completed"),
        number("homes_completed", "Homes completed.", most=1_000_000),
    ),
    CardColumn(
        "tenures",
        rows("homes", "tenure", where=_remains),
        multi_choice("tenure", "tenure", f"Has homes of this tenure. {OR_IN_PART} {OF_REMAINING}", _home("tenure")),
    ),
    CardColumn(
        "supplies",
        rows("homes", "supply", where=_remains),
        multi_choice("supply", "supply", f"Has homes that came in this way. {OF_REMAINING}", _home("supply")),
    ),
    CardColumn(
        "home_states",
        rows("homes", "state"),
        multi_choice(
            "home_state",
            "home_state",
            "Has homes in this state, those dropped, lost or of a rival plan among them.",
            SameRow(Home, "state"),
        ),
    ),
    CardColumn(
        "for_people",
        rows("homes", "for_people", where=_remains),
        multi_choice(
            "for_people",
            "for_people",
            f"Has homes meant for these people. {OR_IN_PART} {OF_REMAINING}",
            _home("for_people"),
        ),
    ),
    CardColumn(
        "allocation_routes",
        rows("homes", "allocation_routes", where=_remains),
        multi_choice(
            "allocation_route",
            "allocation_route",
            f"Has homes let in this way. {OR_IN_PART} Homes dropped, lost or of a rival plan do not count.",
        ),
    ),
    CardColumn(
        "facilities",
        rows("facilities", "kind"),
        multi_choice("facility", "facility_kind", "Has such a facility."),
    ),
)
