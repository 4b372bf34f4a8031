"""When it was, and how much is known of it."""

from typing import Any

from .....content.normal import Content
from ...filter_types import day, multi_choice, number, yes_or_no
from ..card_column import CardColumn
from ..gathering import derived_day, derived_value, rows


def _claimed_otherwise(content: Content, derived: dict[str, Any]) -> bool:
    return bool(content["other_claims"])


TIMES = (
    CardColumn(
        "milestones",
        rows("milestones", "kind"),
        multi_choice("milestone", "milestone_kind", "Has such a milestone."),
    ),
    CardColumn("began_by", derived_day("began", "latest")),
    CardColumn(
        "completed_from",
        derived_day("completed", "earliest"),
        day("completed", "When homes were completed or first let.", last="completed_until"),
    ),
    CardColumn("completed_until", derived_day("completed", "latest")),
    CardColumn("ended_by", derived_day("ended", "latest")),
    CardColumn(
        "months_to_live",
        derived_value("months_to_live", "least"),
        number("months_to_live", "Months from the group's forming to the first home, at least.", most=1200),
    ),
    CardColumn(
        "completeness",
        derived_value("completeness", "percent"),
        number("completeness", "Percent of the questions for its scope and stage that are answered.", most=100),
    ),
    CardColumn(
        "claimed_otherwise",
        _claimed_otherwise,
        yes_or_no("claimed_otherwise", "Whether sources differ on some fact."),
    ),
)
