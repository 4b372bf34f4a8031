"""A community body against the plan of others: what it asks for is no part of what is agreed."""

from typing import TYPE_CHECKING

from ...content.normal import Content
from .sides import COMMUNITY, SIDES, Sides

if TYPE_CHECKING:
    from .situation import Situation

PLANNING_ROLES = frozenset({"promoter", "designer", "developer"})


def is_rival_claim(row: Content, sides: Sides) -> bool:
    """Whether a transfer is only proposed, to one that opposes what the others mean to do with the land."""
    return row["status"] == "proposed" and sides.is_opponent(row["to_party"])


def plans_are_rival(situation: "Situation") -> bool:
    """Everybody of the community side is against what another side would build, and one of them has a plan of its own."""
    sides = situation.sides
    community = [row for row in situation.parties if row["side"] == COMMUNITY]
    if not community or not all(sides.is_opponent(row["key"]) for row in community):
        return False
    own_plan = any(PLANNING_ROLES.intersection(row["roles"]) for row in community)
    asks = any(is_rival_claim(row, sides) for row in situation.content["asset_transfers"])
    return (own_plan or asks) and any(situation.has_role(side, "developer") for side in SIDES if side != COMMUNITY)


def community_works_along(situation: "Situation") -> bool:
    """Whether a body of the community side takes part that is not against the plan."""
    return any(row["side"] == COMMUNITY and not situation.sides.is_opponent(row["key"]) for row in situation.parties)
