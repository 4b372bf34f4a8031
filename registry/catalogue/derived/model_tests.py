"""What the rules of the label ask of one reading of a record."""

from . import deals
from .interests import FREEHOLD, LAND, LEASES, LICENCE, LONG_LEASE, NOMINATION, OWNERSHIP
from .sides import ASSOCIATION, COMMUNITY, COUNCIL, OTHER
from .standing import Standing

AGENT_ROLES = ("developer", "builder", "development_agent")
MUTUAL_KINDS = frozenset({"community_controlled_association", "housing_cooperative"})
OTHER_ROUTES = frozenset({
    "second_stage_transfer", "tenants_choice_1988", "right_to_transfer", "tenant_led_transfer",
    "ssvt", "stock_sale_clh",
})  # fmt: skip


def is_a_framework(standing: Standing) -> bool:
    return standing.content["scope"] == "framework" and standing.is_present(ASSOCIATION)


def is_a_whole_landlord(standing: Standing) -> bool:
    if standing.content["scope"] != "stock" or not standing.community_owns_homes():
        return False
    if deals.is_passed_to_whole_landlord(standing):
        return True
    routes = {row["legal_basis"] for row in standing.transfers if deals.goes(standing, row, None, COMMUNITY)}
    return bool(MUTUAL_KINDS.intersection(standing.content["community_kinds"])) and not routes & OTHER_ROUTES


def is_arms_length(standing: Standing) -> bool:
    return any(row["kind"] == "almo_contract" for row in standing.services)


def leases_from_community(standing: Standing) -> bool:
    return standing.holds(COMMUNITY, OWNERSHIP) and standing.association_leases_from_community()


def leases_long_from_community(standing: Standing) -> bool:
    return leases_from_community(standing) and standing.holds(ASSOCIATION, frozenset({LONG_LEASE}))


def is_landlord_on_community_land(standing: Standing) -> bool:
    if not standing.holds(COMMUNITY, frozenset({FREEHOLD})) or standing.holds(ASSOCIATION, LAND):
        return False
    if standing.owners & {COMMUNITY, ASSOCIATION}:
        return standing.owners & {COMMUNITY, ASSOCIATION} == {ASSOCIATION}
    return standing.has_role(ASSOCIATION, "landlord") and not standing.has_role(COMMUNITY, "landlord")


def leases_from_association(standing: Standing) -> bool:
    if standing.grants({ASSOCIATION}, COMMUNITY, LEASES | {LICENCE}):
        return True
    unsaid = standing.holds(COMMUNITY, LEASES | {LICENCE}) and not standing.grants(
        {COUNCIL, OTHER}, COMMUNITY, LEASES | {LICENCE}
    )
    return unsaid and (standing.holds(ASSOCIATION, OWNERSHIP) or ASSOCIATION in standing.owners)


def leases_from_another(standing: Standing) -> bool:
    return standing.holds(COMMUNITY, LEASES | {LICENCE}) and not standing.holds(COMMUNITY, OWNERSHIP)


def owns_beside_association(standing: Standing) -> bool:
    return {
        COMMUNITY,
        ASSOCIATION,
    } <= standing.owners and not standing.association_leases_from_community()


def homes_come_from_association(standing: Standing) -> bool:
    return bool(deals.homes_pass_to_community(standing, {ASSOCIATION}))


def homes_come_from_owner(standing: Standing) -> bool:
    return bool(deals.homes_pass_to_community(standing, {ASSOCIATION, COUNCIL}))


def whole_homes_pass(standing: Standing) -> bool:
    return standing.content["scope"] == "stock" and homes_come_from_owner(standing)


def keeps_a_rural_burden(standing: Standing) -> bool:
    burdens = [row for row in standing.content["protections"] if row["kind"] == "rural_housing_burden"]
    held = any(standing.sides.of(row["enforcer"]) in (COMMUNITY, None) for row in burdens)
    return held and not standing.community_owns_homes() and not standing.holds(COMMUNITY, LAND)


def association_manages(standing: Standing) -> bool:
    return standing.community_owns_homes() and standing.manages_for_others(ASSOCIATION)


def community_manages(standing: Standing) -> bool:
    return not standing.community_owns_homes() and standing.manages_for_others(COMMUNITY)


def association_builds(standing: Standing) -> bool:
    if not standing.community_owns_homes() or ASSOCIATION in standing.owners:
        return False
    return standing.has_role(ASSOCIATION, *AGENT_ROLES) and not standing.has_role(COMMUNITY, "developer")


def community_stands_alone(standing: Standing) -> bool:
    if standing.community_owns_homes() and ASSOCIATION not in standing.owners:
        return True
    carries = standing.has_role(COMMUNITY, "developer", "landlord")
    idle = not standing.has_role(ASSOCIATION, *AGENT_ROLES, "landlord", "manager", "lessee")
    supported = idle and (carries or "self_or_custom_build" in {row["supply"] for row in standing.homes})
    return supported and standing.holds(COMMUNITY, OWNERSHIP) and ASSOCIATION not in standing.owners


def chooses_residents(standing: Standing) -> bool:
    if standing.holds(COMMUNITY, LAND) or standing.community_owns_homes():
        return False
    given = any(
        each.kind == NOMINATION and standing.sides.side_of_body(each.holder) == COMMUNITY for each in standing.interests
    )
    return given or standing.has_role(COMMUNITY, "nominator", "allocator")


def is_started_by_others(standing: Standing) -> bool:
    started = any(standing.has_role(side, "initiator") for side in (ASSOCIATION, COUNCIL, OTHER))
    return started and not standing.has_role(COMMUNITY, "initiator", "promoter") and not standing.holds(COMMUNITY, LAND)


def association_owns(standing: Standing) -> bool:
    if not standing.is_present(COMMUNITY) or standing.community_owns_homes():
        return False
    if standing.holds(ASSOCIATION, OWNERSHIP):
        return True
    looked_for = {
        pointer.split("/")[1]
        for row in standing.content["missing"]
        if row["reason"] == "unknown"
        for pointer in row["about"]
    }
    return (
        standing.owners == {ASSOCIATION} and not standing.holds(COMMUNITY, LAND) and "asset_transfers" not in looked_for
    )
