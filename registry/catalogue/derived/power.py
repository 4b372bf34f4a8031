"""How much each side may say in each decision."""

from ...content.normal import Content
from .sides import SIDES, Sides, sides_of


def power_of(content: Content) -> list[dict[str, str]]:
    """One row for each decision right, in the order of the record; enablers, developers and others too."""
    sides = sides_of(content)
    return [{"domain": row["domain"], **_levels(row, sides)} for row in content["decision_rights"]]


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
