"""Districts by fifths of deprivation: how many there are beside how many partnerships are on record in them."""

from collections.abc import Iterable
from typing import Any

FIFTHS = (1, 2, 3, 4, 5)


def fifth_of(decile: int | None) -> int | None:
    """1 the most deprived, of the index that compares the four nations."""
    return None if decile is None else (decile + 1) // 2


def by_fifth(districts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each fifth that the districts are in, and one without a fifth where that is not known of some."""
    rows = list(districts)
    of_each = {
        fifth: [row for row in rows if fifth_of(row["uk_deprivation_decile"]) == fifth] for fifth in (*FIFTHS, None)
    }
    return [_counted(fifth, within) for fifth, within in of_each.items() if within]


def _counted(fifth: int | None, within: list[dict[str, Any]]) -> dict[str, Any]:
    partnerships = sum(row["partnerships"] for row in within)
    return {
        "fifth": fifth,
        "districts": len(within),
        "with_partnership": sum(row["has_partnership"] for row in within),
        "partnerships": partnerships,
        "partnerships_per_district": round(partnerships / len(within), 2),
    }
