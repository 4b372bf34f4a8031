"""The score of an association as a reader can add it up: whole points for each reason, of a hundred in all."""

from collections.abc import Mapping
from typing import Any

OF_ALL = 100


def points_of(association: Mapping[str, Any]) -> dict[str, int]:
    """By criterion. Together they are the score in hundredths, so that the order of a list follows from what is shown."""
    parts = {each["code"]: each["value"] * each["weight"] for each in association["criteria"]}
    total, whole = round(association["score"] * OF_ALL), sum(parts.values())
    if not whole:
        return dict.fromkeys(parts, 0)
    exact = {code: total * part / whole for code, part in parts.items()}
    points = {code: int(part) for code, part in exact.items()}
    # What rounding down left over goes to those that lost most by it.
    for code in sorted(exact, key=lambda code: points[code] - exact[code])[: total - sum(points.values())]:
        points[code] += 1
    return points


def most_points_of(weights: Mapping[str, float]) -> dict[str, int]:
    """What each criterion can add at most."""
    total = sum(weights.values())
    return {code: round(OF_ALL * weight / total) if total else 0 for code, weight in weights.items()}
