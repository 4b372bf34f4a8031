"""When results are pooled, so that a pool says something and nobody is known by it.

A pool is made of values that records show already: what a record holds back for its small base was never
stored, so no pool can be taken apart to find it (docs/decisions/0044-pools-are-made-of-what-records-show.md).
The thresholds are ours, beside those of a single result (`registry/outcomes/rules.py`).
"""

from collections.abc import Mapping
from typing import Any

LEAST_SCHEMES = 3
LEAST_RESPONDENTS = 30
# Numbers of people are rounded to this, as UK statistical bodies do.
ROUNDED_TO = 5

TOO_FEW = "too_few"
NO_VALUE = "no_value"
WHY_NOT = {
    TOO_FEW: f"Fewer than {LEAST_SCHEMES} schemes, and fewer than {LEAST_RESPONDENTS} answers.",
    NO_VALUE: "No result is a number.",
}


def why_not_pooled(schemes: int, respondents: int | None, *, values: int) -> str | None:
    """The code of why results of surveys are not pooled; None where they are."""
    if not values:
        return NO_VALUE
    if schemes < LEAST_SCHEMES and (respondents or 0) < LEAST_RESPONDENTS:
        return TOO_FEW
    return None


def rounded_people(count: int | None) -> int | None:
    return None if count is None else ROUNDED_TO * round(count / ROUNDED_TO)


def disclosed(row: Mapping[str, Any], *, survey: bool) -> dict[str, Any]:
    """A row with what may be shown of it: results of surveys only where enough are pooled, people rounded."""
    shown = dict(row)
    why = why_not_pooled(row["schemes"], row["base"], values=row["values"])
    if why == NO_VALUE or (why and survey):
        shown |= {"lowest": None, "median": None, "highest": None, "pooled": None, "not_pooled": why}
    else:
        shown |= {"not_pooled": None}
    if survey:
        shown["base"] = rounded_people(row["base"])
    return shown
