"""The label of an arrangement: rules in order of precedence; the first that fits gives it.

The order says what tells most about an arrangement: first the kinds that concern no particular
homes, then what became of a whole landlord, then who holds land under whom, then homes owned or
passed, then services, then mere say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ...content.normal import Content
from . import between_organisations, by_itself, deals, exits, rivals
from . import model_tests as tests
from .situation import Situation


@dataclass(frozen=True)
class Rule:
    """A label, the sentence that gives the reason when the test holds, the test, and what it reads besides."""

    code: str
    sentence: str
    test: Callable[[Situation], bool]
    reads: Callable[[Situation], list[Content]] = lambda situation: []


RULES = (
    Rule(
        "rival_plans",
        "The community side opposes what another side would build here, and has a plan of its own or asks for the land.",
        rivals.plans_are_rival,
    ),
    Rule(
        "enabling_service",
        "An association or enabler has a service for community bodies, which is of no particular homes.",
        between_organisations.enables_the_community_side,
    ),
    Rule(
        "umbrella_mou",
        "It is a standing agreement with an association, under which schemes may follow.",
        tests.is_a_framework,
    ),
    Rule(
        "community_building_transfer",
        "A building that is no housing passes to the community side, and there are no homes.",
        deals.only_buildings_pass,
    ),
    Rule(
        "transfer_out_of_community_control",
        "The community side gave up its homes, lease or management and holds nothing here any more.",
        exits.passes_out_of_community_control,
    ),
    Rule(
        "community_gateway_or_mutual",
        "The scope is a whole stock and its landlord, on the community side, belongs to its tenants or members.",
        tests.is_a_whole_landlord,
    ),
    Rule(
        "short_lease_and_back",
        "A short lease or licence goes out and comes back between the community side and another.",
        deals.goes_out_and_back_for_a_short_time,
    ),
    Rule(
        "lease_and_leaseback",
        "What the community side received is leased back to the association that passed it or paid for it.",
        deals.is_leased_back,
    ),
    Rule(
        "tripartite_option",
        "The landowner leases to the association and passes the freehold to the community side, agreed by all three.",
        deals.is_a_three_party_option,
    ),
    Rule(
        "clt_freehold_ha_long_lease",
        "The community side owns the land and the association holds a lease of more than 21 years.",
        tests.leases_long_from_community,
    ),
    Rule(
        "clt_freehold_ha_long_lease",
        "The community side owns the land and the association holds a lease, whose length is not stated.",
        tests.leases_from_community,
    ),
    Rule(
        "stock_sale_or_transfer_to_clh",
        "The homes of a council, an association or another landlord pass to the community side.",
        tests.whole_homes_pass,
    ),
    Rule(
        "stock_sale_or_transfer_to_clh",
        "Homes are agreed to pass to the community side and have not passed yet.",
        tests.homes_are_to_pass,
        reads=deals.homes_to_pass,
    ),
    Rule(
        "almo",
        "A council's own company manages the homes under an arm's-length contract.",
        tests.is_arms_length,
    ),
    Rule(
        "ha_lease_to_coop_or_cohousing",
        "The association owns and the community side holds a lease or licence from it.",
        tests.leases_from_association,
    ),
    Rule(
        "lease_to_community_body",
        "The community side holds a lease or licence from an owner that is no association.",
        tests.leases_from_another,
    ),
    Rule(
        "s106_clt_homes",
        "The community side's homes come to it by a planning obligation.",
        deals.passes_by_planning_obligation,
    ),
    Rule(
        "stock_sale_or_transfer_to_clh",
        "The association's homes pass outright to the community side.",
        tests.homes_come_from_association,
    ),
    Rule(
        "parallel_owners",
        "Community side and association each own homes here, and neither holds its homes from the other.",
        tests.owns_beside_association,
    ),
    Rule(
        "community_builds_and_sells",
        "The community side builds homes and sells them to an association or a council.",
        deals.sells_what_it_built,
    ),
    Rule(
        "community_sells_land_to_association",
        "The community side passes land outright to the association.",
        deals.land_passes_to_association,
    ),
    Rule(
        "ha_management_agent",
        "The community side owns the homes and the association manages them.",
        tests.association_manages,
    ),
    Rule(
        "stock_sale_or_transfer_to_clh",
        "A council's homes pass outright to the community side.",
        tests.homes_come_from_owner,
    ),
    Rule(
        "rural_housing_body_burden",
        "The community side keeps a rural housing burden over homes and land that others own.",
        tests.keeps_a_rural_burden,
    ),
    Rule(
        "secondary_cooperative",
        "A body of the community side works for several others of it, and no association takes part.",
        between_organisations.serves_its_members,
    ),
    Rule(
        "tmo_or_managing_coop",
        "A residents' body manages homes, or a part of the work, for the body of the community side that owns them.",
        between_organisations.manages_for_its_landlord,
    ),
    Rule(
        "tmo_or_managing_coop",
        "The community side manages homes that it does not own.",
        tests.community_manages,
    ),
    Rule(
        "development_agency",
        "The association builds or develops and the community side owns the homes.",
        tests.association_builds,
    ),
    Rule(
        "parallel_owners",
        "The community side owns the land; some homes on it are or will be the association's, and for others no owner is named.",
        tests.builds_beside_association,
    ),
    Rule(
        "clt_freehold_ha_long_lease",
        "The community side owns the land and the association owns or lets the homes on "
        "it; a lease is presumed, none is recorded.",
        tests.is_landlord_on_community_land,
    ),
    Rule(
        "clt_freehold_ha_long_lease",
        "The community side owns the land, and the association builds and manages the homes on it; a lease is presumed, none is recorded.",
        tests.builds_and_manages_on_community_land,
    ),
    Rule(
        "independent_with_support",
        "The community side owns the homes, or builds on its own land, and no association is recorded as owning or managing homes here.",
        by_itself.community_stands_alone,
    ),
    Rule(
        "independent_with_support",
        "The community side develops, no association takes part, and nobody else is recorded as owner, buyers of single homes aside.",
        by_itself.community_develops_alone,
    ),
    Rule(
        "independent_with_support",
        "The community side develops, no association takes part, and the owner of the land is bound to it by a contract only.",
        by_itself.community_develops_on_contract,
    ),
    Rule(
        "grant_channel",
        "The association passes money on, and bodies of the community side do the work.",
        tests.association_passes_money_on,
    ),
    Rule(
        "owner_with_community_partner",
        "A body that is neither association nor council owns the land and develops it, with a community body as partner.",
        tests.another_owns_with_community,
    ),
    Rule(
        "community_nomination_rights",
        "The community side has a say in who is housed, and no property of its own is recorded.",
        tests.chooses_residents,
    ),
    Rule(
        "ha_initiated_clh",
        "An association, council or developer began it, and no property of the community side is recorded.",
        tests.is_started_by_others,
    ),
    Rule(
        "association_owned_community_say",
        "The association owns, and the community side takes part; no homes of its own are recorded.",
        tests.association_owns,
    ),
)
NOT_ENOUGH = "not_enough_known"
