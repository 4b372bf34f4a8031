"""How much each side may say in each decision."""

from ...content.normal import Content
from .sides import SIDES, Sides, sides_of


def rights_of_today(content: Content) -> list[Content]:
    """Rights that have not passed to others since."""
    return [row for row in content["decision_rights"] if not row["until"]]


def power_of(content: Content) -> list[dict[str, str]]:
    """One row for each decision right of today, in the order of the record; enablers, developers and others too."""
    sides = sides_of(content)
    return [{"domain": row["domain"], **_levels(row, sides)} for row in rights_of_today(content)]


def _levels(row: Content, sides: Sides) -> dict[str, str]:
    deciding, consenting = sides.of_each(row["decides"]), sides.of_each(row["consents"])
    consulted, informed = sides.of_each(row["consulted"]), sides.of_each(row["informed"])
    levels = {}
    for side in SIDES:
        if side in deciding:
            levels[side] = "decides" if deciding | consenting == {side} else "shared"
        elif side in consenting:
            levels[side] = "shared"
        elif side in consulted:
            levels[side] = "consulted"
        else:
            levels[side] = "informed" if side in informed else "none"
    return levels
