"""How long it took from the first group to the first home occupied."""

import datetime
from decimal import Decimal
from typing import Any

from ...content.normal import Content
from .spans import first_of, milestones

SCOPES = ("scheme", "programme")
ENDS = (("first_let", "the first homes were occupied"), ("completion", "the works were completed"))


def months_to_live_of(content: Content) -> dict[str, Any]:
    """Whole months, least and most that the dates allow; a length that sources state counts only
    without dates.
    """
    if content["scope"] not in SCOPES:
        return _answer(None, None, "Counted for schemes and programmes only: other homes were lived in before.")
    stated = [row for row in content["outcomes"] if row["indicator"] == "stated_duration_years" and row["value"]]
    formed = milestones(content, "group_formed")
    for kind, words in ENDS:
        if formed and (reached := milestones(content, kind)):
            return _between(first_of(formed), first_of(reached), words, stated)
    if stated and content["stage"] == "live" and content["status"] != "ended":
        years = Decimal(stated[0]["value"])
        months = int(years * 12)
        return _answer(
            months,
            months,
            f"The sources state {years.normalize():f} years "
            f"(/outcomes/{stated[0]['key']}); the record has no dates to work it out from.",
        )
    lacking = "when homes were first occupied or works completed" if formed else "when the group was formed"
    return _answer(None, None, f"The record does not say {lacking}.")


def _between(start: Any, end: Any, words: str, stated: list[Content]) -> dict[str, Any]:
    least = whole_months(start[1], end[0]) if start[1] and end[0] else None
    most = whole_months(start[0], end[1]) if start[0] and end[1] else None
    if most is not None and most < 0:
        return _answer(
            None,
            None,
            "The dates contradict each other: homes were occupied before the group was formed.",
        )
    reason = f"From the day the group was formed until {words}; the range is what the dates allow."
    if stated:
        reason += f" Sources also state a length (/outcomes/{stated[0]['key']})."
    return _answer(None if least is None else max(least, 0), most, reason)


def whole_months(start: datetime.date, end: datetime.date) -> int:
    """Completed calendar months from one day to another; negative if the end lies before the
    start.
    """
    if end < start:
        return -1
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def _answer(least: int | None, most: int | None, reason: str) -> dict[str, Any]:
    return {"least": least, "most": most, "reason": reason}
