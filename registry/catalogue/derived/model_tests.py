"""What the rules of the label ask of one reading of a record."""

from . import deals
from .by_itself import NO_OWNER_ROLES
from .completeness import is_let
from .homes import GONE
from .interests import FREEHOLD, LAND, LEASES, LICENCE, LONG_LEASE, NOMINATION, OWNERSHIP
from .leased_homes import owns_more_than_it_leases
from .management import homes_managed_for_others
from .membership import belongs_to_members
from .power import rights_of_today
from .rivals import community_works_along
from .sides import ASSOCIATION, COMMUNITY, COUNCIL, OTHER
from .situation import AGENT_ROLES, Situation

ENABLING_ROLES = ("developer", "enabler", "development_agent")
ALLOCATING = ("allocation_criteria", "allocation_of_each_home")


def is_a_framework(situation: Situation) -> bool:
    return situation.content["scope"] == "framework" and situation.is_present(ASSOCIATION)


def is_a_whole_landlord(situation: Situation) -> bool:
    if situation.content["scope"] != "stock" or not situation.community_owns_homes():
        return False
    routes = {row["legal_basis"] for row in situation.transfers if deals.goes(situation, row, None, COMMUNITY)}
    bought_out = bool(routes) and routes <= deals.HOMES_ROUTES
    return belongs_to_members(situation) and not bought_out


def is_arms_length(situation: Situation) -> bool:
    return any(row["kind"] == "almo_contract" for row in situation.services)


def leases_from_community(situation: Situation) -> bool:
    return situation.holds(COMMUNITY, OWNERSHIP) and situation.association_leases_from_community()


def leases_long_from_community(situation: Situation) -> bool:
    return leases_from_community(situation) and situation.holds(ASSOCIATION, frozenset({LONG_LEASE}))


def is_landlord_on_community_land(situation: Situation) -> bool:
    if not situation.holds(COMMUNITY, frozenset({FREEHOLD})) or situation.holds(ASSOCIATION, LAND):
        return False
    if situation.owners & {COMMUNITY, ASSOCIATION}:
        return situation.owners & {COMMUNITY, ASSOCIATION} == {ASSOCIATION}
    return situation.has_role(ASSOCIATION, "landlord") and not situation.has_role(COMMUNITY, "landlord")


def builds_and_manages_on_community_land(situation: Situation) -> bool:
    if not situation.holds(COMMUNITY, frozenset({FREEHOLD})) or situation.holds(ASSOCIATION, LAND):
        return False
    builders = [row for row in situation.parties if row["side"] == ASSOCIATION and row["part"] == "took_part"]
    carries = any({"developer", "manager"} <= set(row["roles"]) for row in builders)
    return carries and not situation.owners and not situation.has_role(COMMUNITY, "landlord", "developer")


def homes_are_to_pass(situation: Situation) -> bool:
    return bool(deals.homes_to_pass(situation))


def leases_from_association(situation: Situation) -> bool:
    if situation.grants({ASSOCIATION}, COMMUNITY, LEASES | {LICENCE}):
        return True
    # Of a lease by a deed the record knows who gave it, or does not; a role alone leaves it to the owner.
    by_role = situation.holds(COMMUNITY, LEASES | {LICENCE}) and not any(
        each.side == COMMUNITY and each.interest in LEASES | {LICENCE} for each in situation.interests
    )
    return by_role and (situation.holds(ASSOCIATION, OWNERSHIP) or ASSOCIATION in situation.owners)


def leases_from_another(situation: Situation) -> bool:
    if situation.holds(COMMUNITY, OWNERSHIP) or owns_more_than_it_leases(situation) or manages_mostly(situation):
        return False
    if situation.grants({COUNCIL, OTHER}, COMMUNITY, LEASES | {LICENCE}):
        return True
    owned = any(situation.holds(side, OWNERSHIP) or side in situation.owners for side in (COUNCIL, OTHER))
    by_role = not any(each.side == COMMUNITY for each in situation.interests)
    return by_role and situation.holds(COMMUNITY, LEASES | {LICENCE}) and owned


def manages_mostly(situation: Situation) -> bool:
    """Whether the community side manages more homes of others than it owns."""
    owned = sum(row["count"] or 0 for row in situation.homes if situation.sides.of(row["owner"]) == COMMUNITY)
    managed = homes_managed_for_others(situation.homes, situation.sides, COMMUNITY)
    return managed > owned and situation.manages_for_others(COMMUNITY)


def owns_beside_association(situation: Situation) -> bool:
    return {
        COMMUNITY,
        ASSOCIATION,
    } <= situation.owners and not situation.association_leases_from_community()


def builds_beside_association(situation: Situation) -> bool:
    """On land that the community side owns, some homes are the association's and nobody is named for others to let."""
    if not situation.holds(COMMUNITY, frozenset({FREEHOLD})) or situation.holds(ASSOCIATION, LAND):
        return False
    planned = [row for row in situation.content["homes"] if row["state"] not in GONE]
    of_association = [row for row in planned if situation.sides.of(row["owner"]) == ASSOCIATION]
    open_homes = [row for row in planned if is_let(row) and row["owner"] is None]
    apart = of_association and open_homes and not situation.has_role(ASSOCIATION, "landlord", "lessee")
    return bool(apart) and not situation.has_role(COMMUNITY, "vendor")


def homes_come_from_association(situation: Situation) -> bool:
    return bool(deals.homes_pass_to_community(situation, {ASSOCIATION}))


def homes_come_from_owner(situation: Situation) -> bool:
    return bool(deals.homes_pass_to_community(situation, {ASSOCIATION, COUNCIL}))


def whole_homes_pass(situation: Situation) -> bool:
    """Of a whole stock the giver may be any landlord, such as a housing action trust, and no private owner."""
    rows = deals.homes_pass_to_community(situation, {ASSOCIATION, COUNCIL, OTHER})
    landlords = [row for row in rows if not situation.sides.is_private(row["from_party"])]
    return situation.content["scope"] == "stock" and bool(landlords)


def keeps_a_rural_burden(situation: Situation) -> bool:
    burdens = [row for row in situation.content["protections"] if row["kind"] == "rural_housing_burden"]
    enforced = any(situation.sides.of(row["enforcer"]) in (COMMUNITY, None) for row in burdens)
    return enforced and not situation.community_owns_homes() and not situation.holds(COMMUNITY, LAND)


def association_manages(situation: Situation) -> bool:
    return situation.community_owns_homes() and situation.manages_for_others(ASSOCIATION)


def community_manages(situation: Situation) -> bool:
    if manages_mostly(situation):
        return True
    return not situation.community_owns_homes() and situation.manages_for_others(COMMUNITY)


def association_builds(situation: Situation) -> bool:
    if not situation.community_owns_homes() or ASSOCIATION in situation.owners:
        return False
    return situation.has_role(ASSOCIATION, *AGENT_ROLES) and not situation.has_role(COMMUNITY, "developer")


def association_passes_money_on(situation: Situation) -> bool:
    if not situation.has_role(ASSOCIATION, "funding_channel") or situation.has_role(ASSOCIATION, *NO_OWNER_ROLES):
        return False
    return situation.has_role(COMMUNITY, *AGENT_ROLES, "landlord") and ASSOCIATION not in situation.owners


def another_owns_with_community(situation: Situation) -> bool:
    if situation.is_present(ASSOCIATION) or not situation.is_present(COMMUNITY) or situation.community_owns_homes():
        return False
    owns = situation.holds(OTHER, OWNERSHIP) and not situation.holds(COMMUNITY, LAND)
    return owns and situation.has_role(OTHER, *ENABLING_ROLES)


def chooses_residents(situation: Situation) -> bool:
    if situation.holds(COMMUNITY, LAND) or situation.community_owns_homes():
        return False
    nominates = any(each.interest == NOMINATION and each.side == COMMUNITY for each in situation.interests)
    decides = any(
        row["domain"] in ALLOCATING and COMMUNITY in situation.sides.of_each(row["decides"])
        for row in rights_of_today(situation.content)
    )
    lets = situation.has_role(ASSOCIATION, "landlord") or ASSOCIATION in situation.owners
    if situation.has_role(COMMUNITY, "manager") and not situation.owners and not lets:
        return False  # it runs homes that may be its own
    return nominates or situation.has_role(COMMUNITY, "nominator", "allocator") or (decides and lets)


def is_started_by_others(situation: Situation) -> bool:
    started = any(situation.has_role(side, "initiator") for side in (ASSOCIATION, COUNCIL, OTHER))
    return (
        started and not situation.has_role(COMMUNITY, "initiator", "promoter") and not situation.holds(COMMUNITY, LAND)
    )


def is_known_to_own(situation: Situation, side: str) -> bool:
    """Whether the side owns land or homes; what is only to pass, by a deed that nobody names, may be a lease as well."""
    if situation.holds(side, frozenset({FREEHOLD})):
        return True
    passed = [each for each in situation.interests if each.row and each.row["status"] in ("completed", "ended")]
    return situation.holds(side, OWNERSHIP) and any(each.side == side and each.interest in OWNERSHIP for each in passed)


def association_owns(situation: Situation) -> bool:
    if not community_works_along(situation) or situation.community_owns_homes():
        return False
    if is_known_to_own(situation, ASSOCIATION):
        return True
    looked_for = {
        pointer.split("/")[1]
        for row in situation.content["missing"]
        if row["reason"] == "unknown"
        for pointer in row["about"]
    }
    return (
        situation.owners == {ASSOCIATION}
        and not situation.holds(COMMUNITY, LAND)
        and "asset_transfers" not in looked_for
    )
