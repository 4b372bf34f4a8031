"""Homes counted by state, tenure and how they were supplied."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from ...content.normal import Content
from ...vocabularies.vocabulary import terms

GONE = frozenset({"dropped", "lost"})
NOT_STATED = "not_stated"


def homes_of(content: Content) -> dict[str, Any]:
    """Sums over rows counted in homes. Bed spaces and plots are no homes; dropped and lost ones
    stand by state only.
    """
    rows = [row for row in content["homes"] if row["unit"] in (None, "homes")]
    there = [row for row in rows if row["state"] not in GONE]
    completed = [row for row in there if row["state"] == "completed"]
    unknown = [row for row in there if row["count"] is None]
    return {
        "total": _sum(there) if rows else None,
        "completed": _sum(completed) if rows else None,
        "at_least": bool(unknown) or any(row["precision"] == "at_least" for row in there),
        "by_state": _by(rows, lambda row: row["state"]),
        "by_tenure": _by(there, lambda row: row["tenure"]),
        "by_supply_group": _by(there, _supply_group),
        "reason": _reason(content, rows, there, unknown),
    }


def _sum(rows: list[Content]) -> int | None:
    """Nought if there are no rows; None if there are some and none has a count."""
    counts = [row["count"] for row in rows if row["count"] is not None]
    return sum(counts) if counts or not rows else None


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
        other = " What is recorded is bed spaces or plots." if content["homes"] else ""
        return f"No homes are recorded.{other}"
    parts = [f"The sum of {len(there)} row{'s' * (len(there) != 1)} of homes."]
    if unknown:
        parts.append(f"{len(unknown)} of them without a count.")
    if len(rows) > len(there):
        parts.append("Homes dropped or lost are not in the total.")
    if len(content["homes"]) > len(rows):
        parts.append("Bed spaces and plots are not counted.")
    if any(row["precision"] in ("about", "at_most") for row in there):
        parts.append("Some counts are not exact.")
    return " ".join(parts)
