"""Homes counted by state, tenure and how they were supplied."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from ...content.normal import Content
from ...vocabularies.vocabulary import terms
from .finishing import year_finished

GONE = frozenset({"dropped", "lost", "rival"})
PLANNED = frozenset({"planned", "consented"})
NOT_STATED = "not_stated"


def homes_of(content: Content) -> dict[str, Any]:
    """Sums over rows counted in homes. Bed spaces and plots are counted beside them; homes dropped, lost or of a
    rival plan stand by state only, and homes that nobody has begun also apart.
    """
    rows = [row for row in content["homes"] if row["unit"] in (None, "homes")]
    there = [row for row in rows if row["state"] not in GONE]
    completed = [row for row in there if row["state"] == "completed"]
    planned = [row for row in there if row["state"] in PLANNED]
    unknown = [row for row in there if row["count"] is None]
    return {
        "total": _sum(there) if rows else None,
        "completed": _sum(completed) if rows else None,
        "planned": _sum(planned) if rows else None,
        "bed_spaces": _beside(content, "bed_spaces"),
        "plots": _beside(content, "plots"),
        "at_least": bool(unknown) or any(row["precision"] == "at_least" for row in there),
        "by_state": _by(rows, lambda row: row["state"]),
        "by_tenure": _by(there, lambda row: row["tenure"]),
        "by_supply_group": _by(there, _supply_group),
        "planned_by_tenure": _by(planned, lambda row: row["tenure"]),
        "by_year_finished": _by_year(content, completed),
        "reason": _reason(content, rows, there, unknown),
    }


def _sum(rows: list[Content]) -> int | None:
    """Nought if there are no rows; None if there are some and none has a count."""
    counts = [row["count"] for row in rows if row["count"] is not None]
    return sum(counts) if counts or not rows else None


def _beside(content: Content, unit: str) -> int | None:
    """Bed spaces or plots of today's plan or stock; None where none are recorded."""
    rows = [row for row in content["homes"] if row["unit"] == unit and row["state"] not in GONE]
    return _sum(rows) if rows else None


def _by_year(content: Content, completed: list[Content]) -> dict[str, int]:
    """Completed homes by the year that a milestone of theirs, or the scheme's only one, gives."""
    return dict(sorted(_by(completed, lambda row: year_finished(content, row)).items()))


def _by(rows: list[Content], code: Callable[[Content], str | None]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for row in rows:
        if row["count"] is not None:
            counts[code(row) or NOT_STATED] += row["count"]
    return dict(counts)


def _supply_group(row: Content) -> str | None:
    term = terms("supply").get(row["supply"] or "")
    return term.more["supply_group"] if term else None


def _reason(content: Content, rows: list[Content], there: list[Content], unknown: list[Content]) -> str:
    if not rows:
        other = " What is recorded is bed spaces or plots, counted apart." if content["homes"] else ""
        return f"No homes are recorded.{other}"
    parts = [f"The sum of {len(there)} row{'s' * (len(there) != 1)} of homes."]
    if unknown:
        parts.append(f"{len(unknown)} of them without a count.")
    if any(row["state"] in PLANNED for row in there):
        parts.append("Some are only planned.")
    if len(rows) > len(there):
        rival = any(row["state"] == "rival" for row in rows)
        parts.append(f"Homes dropped{', lost or of a rival plan' if rival else ' or lost'} are not in the total.")
    if len(content["homes"]) > len(rows):
        parts.append("Bed spaces and plots are counted apart.")
    if any(row["precision"] in ("about", "at_most") for row in there):
        parts.append("Some counts are not exact.")
    return " ".join(parts)
