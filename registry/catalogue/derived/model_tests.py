"""What the rules of the label ask of one reading of a record."""

from . import deals
from .interests import FREEHOLD, LAND, LEASES, LICENCE, LONG_LEASE, NOMINATION, OWNERSHIP
from .land_position import LandPosition
from .sides import ASSOCIATION, COMMUNITY, COUNCIL, OTHER

AGENT_ROLES = ("developer", "builder", "development_agent")
MUTUAL_KINDS = frozenset({"community_controlled_association", "housing_cooperative"})
OTHER_ROUTES = frozenset({
    "second_stage_transfer", "tenants_choice_1988", "right_to_transfer", "tenant_led_transfer",
    "ssvt", "stock_sale_clh",
})  # fmt: skip


def is_a_framework(position: LandPosition) -> bool:
    return position.content["scope"] == "framework" and position.is_present(ASSOCIATION)


def is_a_whole_landlord(position: LandPosition) -> bool:
    if position.content["scope"] != "stock" or not position.community_owns_homes():
        return False
    if deals.is_passed_to_whole_landlord(position):
        return True
    routes = {row["legal_basis"] for row in position.transfers if deals.goes(position, row, None, COMMUNITY)}
    return bool(MUTUAL_KINDS.intersection(position.content["community_kinds"])) and not routes & OTHER_ROUTES


def is_arms_length(position: LandPosition) -> bool:
    return any(row["kind"] == "almo_contract" for row in position.services)


def leases_from_community(position: LandPosition) -> bool:
    return position.holds(COMMUNITY, OWNERSHIP) and position.association_leases_from_community()


def leases_long_from_community(position: LandPosition) -> bool:
    return leases_from_community(position) and position.holds(ASSOCIATION, frozenset({LONG_LEASE}))


def is_landlord_on_community_land(position: LandPosition) -> bool:
    if not position.holds(COMMUNITY, frozenset({FREEHOLD})) or position.holds(ASSOCIATION, LAND):
        return False
    if position.owners & {COMMUNITY, ASSOCIATION}:
        return position.owners & {COMMUNITY, ASSOCIATION} == {ASSOCIATION}
    return position.has_role(ASSOCIATION, "landlord") and not position.has_role(COMMUNITY, "landlord")


def leases_from_association(position: LandPosition) -> bool:
    if position.grants({ASSOCIATION}, COMMUNITY, LEASES | {LICENCE}):
        return True
    unsaid = position.holds(COMMUNITY, LEASES | {LICENCE}) and not position.grants(
        {COUNCIL, OTHER}, COMMUNITY, LEASES | {LICENCE}
    )
    return unsaid and (position.holds(ASSOCIATION, OWNERSHIP) or ASSOCIATION in position.owners)


def leases_from_another(position: LandPosition) -> bool:
    return position.holds(COMMUNITY, LEASES | {LICENCE}) and not position.holds(COMMUNITY, OWNERSHIP)


def owns_beside_association(position: LandPosition) -> bool:
    return {
        COMMUNITY,
        ASSOCIATION,
    } <= position.owners and not position.association_leases_from_community()


def homes_come_from_association(position: LandPosition) -> bool:
    return bool(deals.homes_pass_to_community(position, {ASSOCIATION}))


def homes_come_from_owner(position: LandPosition) -> bool:
    return bool(deals.homes_pass_to_community(position, {ASSOCIATION, COUNCIL}))


def whole_homes_pass(position: LandPosition) -> bool:
    return position.content["scope"] == "stock" and homes_come_from_owner(position)


def keeps_a_rural_burden(position: LandPosition) -> bool:
    burdens = [row for row in position.content["protections"] if row["kind"] == "rural_housing_burden"]
    enforced = any(position.sides.of(row["enforcer"]) in (COMMUNITY, None) for row in burdens)
    return enforced and not position.community_owns_homes() and not position.holds(COMMUNITY, LAND)


def association_manages(position: LandPosition) -> bool:
    return position.community_owns_homes() and position.manages_for_others(ASSOCIATION)


def community_manages(position: LandPosition) -> bool:
    return not position.community_owns_homes() and position.manages_for_others(COMMUNITY)


def association_builds(position: LandPosition) -> bool:
    if not position.community_owns_homes() or ASSOCIATION in position.owners:
        return False
    return position.has_role(ASSOCIATION, *AGENT_ROLES) and not position.has_role(COMMUNITY, "developer")


def community_stands_alone(position: LandPosition) -> bool:
    if position.community_owns_homes() and ASSOCIATION not in position.owners:
        return True
    carries = position.has_role(COMMUNITY, "developer", "landlord")
    idle = not position.has_role(ASSOCIATION, *AGENT_ROLES, "landlord", "manager", "lessee")
    supported = idle and (carries or "self_or_custom_build" in {row["supply"] for row in position.homes})
    return supported and position.holds(COMMUNITY, OWNERSHIP) and ASSOCIATION not in position.owners


def chooses_residents(position: LandPosition) -> bool:
    if position.holds(COMMUNITY, LAND) or position.community_owns_homes():
        return False
    nominates = any(
        each.kind == NOMINATION and position.sides.side_of_organisation(each.holder) == COMMUNITY
        for each in position.interests
    )
    return nominates or position.has_role(COMMUNITY, "nominator", "allocator")


def is_started_by_others(position: LandPosition) -> bool:
    started = any(position.has_role(side, "initiator") for side in (ASSOCIATION, COUNCIL, OTHER))
    return started and not position.has_role(COMMUNITY, "initiator", "promoter") and not position.holds(COMMUNITY, LAND)


def association_owns(position: LandPosition) -> bool:
    if not position.is_present(COMMUNITY) or position.community_owns_homes():
        return False
    if position.holds(ASSOCIATION, OWNERSHIP):
        return True
    looked_for = {
        pointer.split("/")[1]
        for row in position.content["missing"]
        if row["reason"] == "unknown"
        for pointer in row["about"]
    }
    return (
        position.owners == {ASSOCIATION} and not position.holds(COMMUNITY, LAND) and "asset_transfers" not in looked_for
    )
