"""Shapes of a deal that show in its transfers: out and back, by option, homes passing one way."""

from ...content.normal import Content
from .interests import (
    BUILDING_ASSETS,
    HOMES_ASSETS,
    LEASES,
    LICENCE,
    SHORT_LEASE,
    interest_of,
    undoes,
)
from .land_position import LandPosition
from .sides import ASSOCIATION, COMMUNITY, COUNCIL

SHORT = frozenset({SHORT_LEASE, LICENCE})
PLANNING = frozenset({"planning_obligation", "s106_transfer"})


def goes(position: LandPosition, row: Content, giver: set[str | None] | None, taker: str) -> bool:
    """Whether the transfer goes from one of these sides (None: whichever) to that one."""
    sides = position.sides
    return sides.of(row["to_party"]) == taker and (giver is None or sides.of(row["from_party"]) in giver)


def goes_out_and_back_for_a_short_time(position: LandPosition) -> bool:
    """A short lease between community and association, and a second transfer that answers it."""
    rows = {row["key"]: row for row in position.transfers}
    for row in position.transfers:
        first = rows.get(row["linked_to"])
        if first is None or row["link"] not in ("leaseback", "reversion"):
            continue
        ends = {position.sides.of(row["from_party"]), position.sides.of(row["to_party"])}
        if ends == {COMMUNITY, ASSOCIATION} and {interest_of(first), interest_of(row)} & SHORT:
            return True
    return False


def is_leased_back(position: LandPosition) -> bool:
    """The association's land or homes pass to the community side, which leases them back to it."""
    rows = {row["key"]: row for row in position.content["asset_transfers"]}
    for row in position.transfers:
        if row["link"] != "leaseback" or not goes(position, row, {COMMUNITY}, ASSOCIATION):
            continue
        first = rows.get(row["linked_to"])
        if interest_of(row) in LEASES and first and position.sides.of(first["from_party"]) in (ASSOCIATION, None):
            return True
    return False


def is_a_three_party_option(position: LandPosition) -> bool:
    """An option of three sides, or a lease from the landowner to the association under a freehold
    that followed.
    """
    for row in position.content["agreements"]:
        if row["kind"] == "option_agreement":
            sides = position.sides.of_each(row["parties"])
            if {COMMUNITY, ASSOCIATION} < sides:
                return True
    leases = {
        row["key"]: position.sides.organisation(row["from_party"])
        for row in position.transfers
        if interest_of(row) in LEASES and position.sides.of(row["to_party"]) == ASSOCIATION
        and position.sides.of(row["from_party"]) not in (COMMUNITY, ASSOCIATION)
    }  # fmt: skip
    return any(
        position.outright(row)
        and position.sides.of(row["to_party"]) == COMMUNITY
        and (row["linked_to"] in leases or position.sides.organisation(row["from_party"]) in leases.values())
        for row in position.transfers
    )


def only_buildings_pass(position: LandPosition) -> bool:
    """Halls, pubs and the like pass to the community side, and the record has no homes."""
    to_community = [row for row in position.transfers if goes(position, row, None, COMMUNITY)]
    return (
        not position.content["homes"]
        and bool(to_community)
        and all(row["asset_kinds"] and BUILDING_ASSETS.issuperset(row["asset_kinds"]) for row in to_community)
    )


def homes_pass_to_community(position: LandPosition, givers: set[str | None]) -> list[Content]:
    """Transfers of homes outright to the community side."""
    return [
        row
        for row in position.transfers
        if goes(position, row, givers, COMMUNITY)
        and position.outright(row)
        and not undoes(row)
        and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])
    ]


def passes_by_planning_obligation(position: LandPosition) -> bool:
    """Homes reach the community side under a planning agreement."""
    for row in position.transfers:
        planned = {row["instrument"], row["legal_basis"]} & PLANNING
        if planned and goes(position, row, None, COMMUNITY) and not HOMES_ASSETS.isdisjoint(row["asset_kinds"]):
            return True
    return any(
        row["supply"] == "planning_obligation" and position.sides.of(row["owner"]) == COMMUNITY
        for row in position.homes
    )


def land_passes_to_association(position: LandPosition) -> bool:
    """The community side sells land or plots outright to the association."""
    return any(
        goes(position, row, {COMMUNITY}, ASSOCIATION) and position.outright(row) and not undoes(row)
        for row in position.transfers
    )


def is_passed_to_whole_landlord(position: LandPosition) -> bool:
    """A council's whole stock passes to the community side by the ordinary large transfer."""
    return any(
        goes(position, row, {COUNCIL, None}, COMMUNITY)
        and (row["legal_basis"] == "lsvt" or (row["legal_basis"] is None and "whole_stock" in row["asset_kinds"]))
        for row in position.transfers
    )
