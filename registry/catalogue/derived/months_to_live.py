"""How long it took from the scheme's own beginning to the first home lived in."""

import datetime
from decimal import Decimal
from typing import Any

from ...content.normal import Content
from .finishing import LIVED_IN, WORDS, Milestones, happened, of_homes
from .sides import COMMUNITY, sides_of
from .spans import Span, first_of, span

SCOPES = ("scheme", "programme")
# By these days the scheme had begun, however long before that was.
STEPS = (
    "needs_survey", "site_search", "feasibility_study", "partner_selected", "site_secured", "planning_submitted",
    "planning_granted", "planning_refused", "appeal_allowed", "funding_confirmed", "start_on_site",
)  # fmt: skip


def months_to_live_of(content: Content) -> dict[str, Any]:
    """Whole months, least and most that the dates allow; a length that sources state counts only without dates."""
    if content["scope"] not in SCOPES:
        return _answer(None, None, None, "Counted for schemes and programmes only: other homes were lived in before.")
    stated = [row for row in content["outcomes"] if row["indicator"] == "stated_duration_years" and row["value"]]
    formed, reached = _own_group(content), of_homes(content, LIVED_IN)
    if formed and reached:
        return _between(formed, reached, stated)
    if stated and content["stage"] == "live" and content["status"] != "ended":
        return _as_stated(stated[0], _lacking(formed, reached))
    if reached and (answer := _since_a_step(content, reached)):
        return answer
    if formed and (answer := _until_a_start(content, formed)):
        return answer
    return _answer(None, None, None, f"The record does not say {_lacking(formed, reached)}.")


def _lacking(formed: Milestones | None, reached: Milestones | None) -> str:
    lacking = [] if formed else ["when the scheme's own group was formed"]
    lacking += [] if reached else ["when homes were first occupied, opened or completed"]
    return " nor ".join(lacking)


def _own_group(content: Content) -> Milestones | None:
    """The forming of the scheme's own group. That of an older organisation is another kind of milestone."""
    rows = happened(content, "group_formed")
    return Milestones("group_formed", rows) if rows else None


def _between(formed: Milestones, reached: Milestones, stated: list[Content]) -> dict[str, Any]:
    start, end = formed.first, reached.first
    least, most = _least(start, end), _most(start, end)
    if most is not None and most < 0:
        reason = "The dates contradict each other: homes were occupied before the group was formed."
        return _answer(None, None, reached.kind, reason)
    reason = f"From the day the group was formed until {WORDS[reached.kind]}; the range is what the dates allow."
    if inferred := formed.inferred + reached.inferred:
        reason += f" Uncertain or inferred by the editors: {', '.join(inferred)}."
    if stated:
        reason += f" Sources also state a length (/outcomes/{stated[0]['key']})."
    return _answer(least, most, reached.kind, reason)


def _as_stated(row: Content, lacking: str) -> dict[str, Any]:
    number = Decimal(row["value"])
    months = int(number * 12)
    reason = (
        f"The sources state {number.normalize():f} years (/outcomes/{row['key']}); the record does not say {lacking}."
    )
    return _answer(months, months, None, reason)


def _since_a_step(content: Content, reached: Milestones) -> dict[str, Any] | None:
    """At least the time since the first step on record, as it is not told when the group was formed."""
    sides = sides_of(content)
    incorporated = [row for row in happened(content, "incorporated") if sides.of(row["party"]) == COMMUNITY]
    rows = incorporated + happened(content, *STEPS)
    dates = sorted((latest, row["kind"]) for row in rows if (latest := span(row["date"])[1]))
    least = _least((None, dates[0][0]), reached.first) if dates else None
    if not dates or not least:
        return None
    step = dates[0][1].replace("_", " ")
    reason = (
        f"The record does not say when the scheme's own group was formed. "
        f"At least from its first dated step ({step}) until {WORDS[reached.kind]}."
    )
    if reached.inferred:
        reason += f" Uncertain or inferred by the editors: {', '.join(reached.inferred)}."
    return _answer(least, None, reached.kind, reason)


def _until_a_start(content: Content, formed: Milestones) -> dict[str, Any] | None:
    """At least the time until work began, as homes cannot have been lived in before."""
    begun = [span(row["date"]) for row in happened(content, "start_on_site")]
    least = _least(formed.first, first_of(begun)) if begun else None
    if not least:
        return None
    reason = (
        "The record does not say when homes were first occupied, opened or completed. "
        "At least from the day the group was formed until work began on site."
    )
    return _answer(least, None, "start_on_site", reason)


def _least(start: Span, end: Span) -> int | None:
    return max(whole_months(start[1], end[0]), 0) if start[1] and end[0] else None


def _most(start: Span, end: Span) -> int | None:
    return whole_months(start[0], end[1]) if start[0] and end[1] else None


def whole_months(start: datetime.date, end: datetime.date) -> int:
    """Completed calendar months from one day to another; negative if the end lies before the start."""
    if end < start:
        return -1
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def _answer(least: int | None, most: int | None, by: str | None, reason: str) -> dict[str, Any]:
    return {"least": least, "most": most, "by": by, "reason": reason}
