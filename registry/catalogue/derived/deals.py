"""Shapes of a deal that show in its transfers: out and back, by option, homes passing one way."""

from ...content.normal import Content
from .interests import (
    BUILDING_ASSETS,
    FREEHOLD,
    HOMES_ASSETS,
    LEASES,
    LICENCE,
    SHORT_LEASE,
    interest_of,
    undoes,
)
from .sides import ASSOCIATION, COMMUNITY, COUNCIL
from .situation import Situation

SHORT = frozenset({SHORT_LEASE, LICENCE})
PLANNING = frozenset({"planning_obligation", "s106_transfer"})
HOMES_ROUTES = frozenset({
    "second_stage_transfer", "tenants_choice_1988", "right_to_transfer", "tenant_led_transfer",
    "ssvt", "stock_sale_clh",
})  # fmt: skip


def goes(situation: Situation, row: Content, giver: set[str | None] | None, taker: str) -> bool:
    """Whether the transfer goes from one of these sides (None: whichever) to that one."""
    sides = situation.sides
    return sides.of(row["to_party"]) == taker and (giver is None or sides.of(row["from_party"]) in giver)


def goes_out_and_back_for_a_short_time(situation: Situation) -> bool:
    """A short lease between the community side and another, and a second transfer that answers it."""
    rows = {row["key"]: row for row in situation.transfers}
    for row in situation.transfers:
        first = rows.get(row["linked_to"])
        if first is None or row["link"] not in ("leaseback", "reversion"):
            continue
        ends = {situation.sides.of(row["from_party"]), situation.sides.of(row["to_party"])}
        if COMMUNITY in ends and len(ends - {None}) > 1 and {interest_of(first), interest_of(row)} & SHORT:
            return True
    return False


def is_leased_back(situation: Situation) -> bool:
    """What came to the community side goes on to the association by a lease that the record calls a leaseback.

    Where the association paid for what a third party passed, that is a leaseback too.
    """
    rows = {row["key"]: row for row in situation.content["asset_transfers"]}
    for row in situation.transfers:
        if row["link"] != "leaseback" or not goes(situation, row, {COMMUNITY}, ASSOCIATION):
            continue
        first = rows.get(row["linked_to"])
        came = first and situation.sides.of(first["to_party"]) == COMMUNITY
        if interest_of(row) in LEASES and first and came and situation.sides.of(first["from_party"]) != COMMUNITY:
            return True
    return False


def is_a_three_party_option(situation: Situation) -> bool:
    """An option of three sides, or a lease from the landowner to the association under a freehold
    that followed.
    """
    for row in situation.content["agreements"]:
        if row["kind"] == "option_agreement":
            sides = situation.sides.of_each(row["parties"])
            if {COMMUNITY, ASSOCIATION} < sides:
                return True
    leases = {
        row["key"]: situation.sides.organisation(row["from_party"])
        for row in situation.transfers
        if interest_of(row) in LEASES and situation.sides.of(row["to_party"]) == ASSOCIATION
        and situation.sides.of(row["from_party"]) not in (COMMUNITY, ASSOCIATION)
    }  # fmt: skip
    return any(
        situation.outright(row)
        and situation.sides.of(row["to_party"]) == COMMUNITY
        and (row["linked_to"] in leases or situation.sides.organisation(row["from_party"]) in leases.values())
        for row in situation.transfers
    )


def only_buildings_pass(situation: Situation) -> bool:
    """Halls, pubs and the like pass to the community side, and the record has no homes."""
    to_community = [row for row in situation.transfers if goes(situation, row, None, COMMUNITY)]
    return (
        not situation.content["homes"]
        and bool(to_community)
        and all(row["asset_kinds"] and BUILDING_ASSETS.issuperset(row["asset_kinds"]) for row in to_community)
    )


def homes_pass_to_community(situation: Situation, givers: set[str | None]) -> list[Content]:
    """Transfers of homes outright to the community side."""
    return [
        row
        for row in situation.transfers
        if goes(situation, row, givers, COMMUNITY)
        and situation.outright(row)
        and not undoes(row)
        and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])
    ]


def passes_by_planning_obligation(situation: Situation) -> bool:
    """Homes reach the community side under a planning agreement."""
    for row in situation.transfers:
        planned = {row["instrument"], row["legal_basis"]} & PLANNING
        if planned and goes(situation, row, None, COMMUNITY) and not HOMES_ASSETS.isdisjoint(row["asset_kinds"]):
            return True
    return any(
        row["supply"] == "planning_obligation" and situation.sides.of(row["owner"]) == COMMUNITY
        for row in situation.homes
    )


def land_passes_to_association(situation: Situation) -> bool:
    """The community side sells land or plots outright to the association.

    What is only to pass, by a deed that nobody names, may be a lease as well.
    """
    return any(
        goes(situation, row, {COMMUNITY}, ASSOCIATION)
        and situation.outright(row)
        and not undoes(row)
        and (interest_of(row) == FREEHOLD or row["status"] == "completed")
        for row in situation.transfers
    )


def is_built_for_sale(situation: Situation, row: Content) -> bool:
    """Whether a community body sells homes that it built: it never meant to keep them, and gives up nothing."""
    sides = situation.sides
    if sides.of(row["from_party"]) != COMMUNITY or not situation.outright(row) or undoes(row):
        return False
    giver = sides.organisation(row["from_party"])
    roles = sides.roles_of_organisation(giver) if giver else set()
    got_homes = any(
        sides.organisation(each["to_party"]) == giver and not HOMES_ASSETS.isdisjoint(each["asset_kinds"])
        for each in situation.content["asset_transfers"]
    )
    built = "vendor" in roles and bool(roles & {"developer", "builder"}) and not got_homes
    return built and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])


def sells_what_it_built(situation: Situation) -> bool:
    """Homes that a community body built go to an association or a council."""
    takers = {ASSOCIATION, COUNCIL}
    return any(
        is_built_for_sale(situation, row) and situation.sides.of(row["to_party"]) in takers
        for row in situation.transfers
    )


def homes_to_pass(situation: Situation) -> list[Content]:
    """Homes that are agreed to pass to the community side outright, by one of the routes for that."""
    return [
        row
        for row in situation.content["asset_transfers"]
        if row["status"] == "agreed"
        and goes(situation, row, {ASSOCIATION, COUNCIL}, COMMUNITY)
        and row["legal_basis"] in HOMES_ROUTES
        and situation.outright(row)
    ]
