"""What bodies do for bodies of the community side: enable them, serve their members, manage for one another."""

from .management import is_management
from .sides import ASSOCIATION, COMMUNITY, OTHER
from .situation import Situation

ENABLING = frozenset({"enabler", "promoter", "adviser"})


def enables_the_community_side(situation: Situation) -> bool:
    """An association or enabler has a service for community bodies, and the record is of no particular homes."""
    content = situation.content
    particular = content["scope"] not in ("framework", "programme") or content["homes"] or content["asset_transfers"]
    if particular or not situation.is_present(COMMUNITY):
        return False
    enablers = {
        row["key"]
        for row in situation.parties
        if row["side"] in (ASSOCIATION, OTHER) and ENABLING.intersection(row["roles"])
    }
    return any(enablers & {row["from_party"], row["to_party"]} for row in situation.services)


def serves_its_members(situation: Situation) -> bool:
    """One body of the community side works for several others of it, and no association takes part."""
    if situation.is_present(ASSOCIATION):
        return False
    sides = situation.sides
    clients = {sides.organisation(row["key"]) for row in situation.parties if "client" in row["roles"]}
    served: dict[str | None, set[str | None]] = {}
    for row in situation.services:
        if sides.of(row["from_party"]) == COMMUNITY == sides.of(row["to_party"]):
            provider = sides.organisation(row["to_party"])
            served.setdefault(provider, set()).add(sides.organisation(row["from_party"]))
    return any(len((givers | clients) - {provider}) > 1 for provider, givers in served.items())


def manages_for_its_landlord(situation: Situation) -> bool:
    """A residents' body manages for another body of the community side, which owns the homes."""
    sides = situation.sides
    owners = {sides.organisation(row["owner"]) for row in situation.homes if sides.of(row["owner"]) == COMMUNITY}
    return any(
        is_management(row)
        and sides.of(row["to_party"]) == COMMUNITY
        and sides.organisation(row["from_party"]) in owners
        and sides.organisation(row["to_party"]) not in owners
        for row in situation.services
    )
