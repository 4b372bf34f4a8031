"""The label of an arrangement: rules in order of precedence, of which the first that fits gives the label.

The order says what tells most about an arrangement: first the kinds that concern no particular homes, then what
became of a whole landlord, then who holds land under whom, then homes owned or passed, then services, then mere say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from . import deals
from .interests import FREEHOLD, LAND, LEASES, LICENCE, LONG_LEASE, NOMINATION, OWNERSHIP
from .sides import ASSOCIATION, COMMUNITY, COUNCIL, OTHER
from .standing import Standing

AGENT_ROLES = ("developer", "builder", "development_agent")
MUTUAL_KINDS = frozenset({"community_controlled_association", "housing_cooperative"})
OTHER_ROUTES = frozenset({
    "second_stage_transfer", "tenants_choice_1988", "right_to_transfer", "tenant_led_transfer", "ssvt", "stock_sale_clh",
})  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """A label, the sentence that gives the reason when the test holds, and the test."""

    code: str
    sentence: str
    test: Callable[[Standing], bool]


def is_a_framework(standing: Standing) -> bool:
    return standing.content["scope"] == "framework"


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
    return {COMMUNITY, ASSOCIATION} <= standing.owners and not standing.association_leases_from_community()


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


RULES = (
    Rule("umbrella_mou", "It is a standing agreement, under which schemes may follow.", is_a_framework),
    Rule("community_building_transfer", "A building that is no housing passes to the community side, and there are no homes.", deals.only_buildings_pass),
    Rule("transfer_out_of_community_control", "The community side gave up its homes, lease or management and holds nothing here any more.", deals.passes_out_of_community_control),
    Rule("community_gateway_or_mutual", "The scope is a whole stock and its landlord, on the community side, belongs to its tenants or members.", is_a_whole_landlord),
    Rule("short_lease_and_back", "A short lease or licence goes out and comes back between community side and association.", deals.goes_out_and_back_for_a_short_time),
    Rule("lease_and_leaseback", "What the association passed to the community side is leased back to it.", deals.is_leased_back),
    Rule("tripartite_option", "The landowner leases to the association and passes the freehold to the community side, agreed by all three.", deals.is_a_three_party_option),
    Rule("clt_freehold_ha_long_lease", "The community side owns the land and the association holds a lease of more than 21 years.", leases_long_from_community),
    Rule("clt_freehold_ha_long_lease", "The community side owns the land and the association holds a lease, whose length is not stated.", leases_from_community),
    Rule("stock_sale_or_transfer_to_clh", "A council's or association's homes pass to the community side.", whole_homes_pass),
    Rule("almo", "A council's own company manages the homes under an arm's-length contract.", is_arms_length),
    Rule("ha_lease_to_coop_or_cohousing", "The association owns and the community side holds a lease or licence from it.", leases_from_association),
    Rule("lease_to_community_body", "The community side holds a lease or licence from an owner that is no association.", leases_from_another),
    Rule("s106_clt_homes", "The community side's homes come to it by a planning obligation.", deals.passes_by_planning_obligation),
    Rule("stock_sale_or_transfer_to_clh", "The association's homes pass outright to the community side.", homes_come_from_association),
    Rule("parallel_owners", "Community side and association each own homes here, and neither holds its homes from the other.", owns_beside_association),
    Rule("community_sells_land_to_association", "The community side passes land outright to the association.", deals.land_passes_to_association),
    Rule("stock_sale_or_transfer_to_clh", "A council's homes pass outright to the community side.", homes_come_from_owner),
    Rule("rural_housing_body_burden", "The community side keeps a rural housing burden over homes and land that others own.", keeps_a_rural_burden),
    Rule("ha_management_agent", "The community side owns the homes and the association manages them.", association_manages),
    Rule("tmo_or_managing_coop", "The community side manages homes that it does not own.", community_manages),
    Rule("development_agency", "The association builds or develops and the community side owns the homes.", association_builds),
    Rule("clt_freehold_ha_long_lease", "The community side owns the land and the association owns or lets the homes on it; a lease is presumed, none is recorded.", is_landlord_on_community_land),
    Rule("independent_with_support", "The community side owns and lets, or owns and builds; no association owns, manages or builds for it.", community_stands_alone),
    Rule("community_nomination_rights", "The community side has a say in who is housed and holds no property.", chooses_residents),
    Rule("ha_initiated_clh", "An association, council or developer began it, and the community side holds no property.", is_started_by_others),
    Rule("association_owned_community_say", "The association owns and the community side takes part without owning homes.", association_owns),
)  # fmt: skip
NOT_ENOUGH = "not_enough_known"
