"""Where the community side acts by itself: it owns, builds or develops, and no association owns or manages."""

from .homes import PLANNED
from .interests import FREEHOLD, interest_of
from .sides import ASSOCIATION, COMMUNITY, COUNCIL, OTHER, SIDES
from .situation import AGENT_ROLES, Situation

NO_OWNER_ROLES = (*AGENT_ROLES, "landlord", "manager", "lessee")


def community_stands_alone(situation: Situation) -> bool:
    if association_part_is_open(situation):
        return False
    if situation.community_owns_homes() and ASSOCIATION not in situation.owners:
        return True
    if ASSOCIATION in situation.owners or situation.has_role(ASSOCIATION, *NO_OWNER_ROLES):
        return False
    carries = situation.has_role(COMMUNITY, "developer", "landlord") or promotes_alone(situation)
    self_built = "self_or_custom_build" in {row["supply"] for row in situation.homes}
    return (carries or self_built) and situation.holds(COMMUNITY, frozenset({FREEHOLD}))


def association_part_is_open(situation: Situation) -> bool:
    """Nothing stands yet, and no source says what the association that takes part does, nor who builds."""
    begun = any(row["state"] not in PLANNED for row in situation.homes)
    builders = any(situation.has_role(side, *AGENT_ROLES) for side in SIDES)
    return situation.association_is_partner_only and not begun and not builders


def promotes_alone(situation: Situation) -> bool:
    """The community side promotes, work goes on, and no association or developer of another side takes part."""
    if situation.content["stage"] not in ("build", "live"):
        return False
    others = situation.is_present(ASSOCIATION) or any(
        situation.has_role(side, "developer", "development_agent") for side in (COUNCIL, OTHER)
    )
    return situation.has_role(COMMUNITY, "promoter") and not others


def community_develops_on_contract(situation: Situation) -> bool:
    """The owner of the land has contracted to part with it to the community side, which develops by itself."""
    contracts = [row for row in situation.transfers if interest_of(row) == "contract_only"]
    giving = {
        situation.sides.of(row["from_party"]) for row in contracts if situation.sides.of(row["to_party"]) == COMMUNITY
    }
    owners = {side for side in (COUNCIL, OTHER) if side in situation.owners or situation.land.get(side)}
    alone = situation.has_role(COMMUNITY, "developer") and not situation.is_present(ASSOCIATION)
    return alone and bool(owners) and owners <= giving and not situation.has_role(OTHER, "developer")


def community_develops_alone(situation: Situation) -> bool:
    owners = {
        side
        for row in situation.homes
        if (side := situation.sides.of(row["owner"])) and not situation.sides.is_private(row["owner"])
    }
    others = [side for side in (ASSOCIATION, COUNCIL, OTHER) if side in owners or situation.land.get(side)]
    alone = situation.has_role(COMMUNITY, "developer") and not situation.is_present(ASSOCIATION)
    return alone and not others and not situation.has_role(OTHER, "developer")
