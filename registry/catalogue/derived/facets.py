"""Six questions that describe an arrangement better than one label: who holds the land and the homes, manages,
passes the money on, develops, and decides.

Each is answered with the sides and the parties, and with what the record says it by. An empty answer is
one that the record does not give.
"""

from collections.abc import Iterable
from typing import Any

from ...content.normal import Content
from .interests import LAND, OWNERSHIP
from .land_position import BY_ROLE
from .management import is_bought_in, is_management
from .power import rights_of_today
from .sides import SIDES
from .situation import Situation
from .tenure import OWNER_ROLES

Answer = tuple[str, set[str]]


def facets_of(situation: Situation) -> dict[str, Any]:
    """In the reading that the label was read in: now, as agreed, until it ended, or as it was meant."""
    return {
        "reading": situation.reading.name,
        "land": _facet(situation, _land(situation)),
        "building": _facet(situation, _building(situation)),
        "manager": _facet(situation, _manager(situation)),
        "funding_channel": _facet(situation, _funding_channel(situation)),
        "developer": _facet(situation, _with_roles(situation, "developer", "development_agent")),
        "decision": _facet(situation, _decision(situation)),
    }


def _facet(situation: Situation, answer: Answer) -> dict[str, Any]:
    by, keys = answer
    ordered = [row["key"] for row in situation.content["parties"] if row["key"] in keys]
    sides = {situation.sides.of(key) for key in ordered}
    return {
        "sides": [side for side in SIDES if side in sides],
        "parties": ordered,
        "by": by if ordered else None,
    }


def _land(situation: Situation) -> Answer:
    """Those that own; where only leases are recorded, those that hold one."""
    positions = [each for each in situation.positions if each.interest in OWNERSHIP]
    positions = positions or [each for each in situation.positions if each.interest in LAND]
    by_role = all(each.by == BY_ROLE for each in positions)
    return "roles" if by_role else "transfers", _parties(situation, {each.holder for each in positions})


def _building(situation: Situation) -> Answer:
    """The owners of the homes; failing them, the landlords."""
    owners = {row["owner"] for row in situation.homes if row["owner"]}
    return ("homes", owners) if owners else _with_roles(situation, "landlord")


def _manager(situation: Situation) -> Answer:
    """Whom the homes name; failing that, who works under an agreement; failing that, whose role it is."""
    named = {row["manager"] for row in situation.homes if row["manager"]}
    if named:
        return "homes", named
    services = [row for row in situation.services if is_management(row) and row["to_party"]]
    bought = [is_bought_in(row, situation.homes, situation.sides) for row in services]
    served = {row["from_party"] if paid else row["to_party"] for row, paid in zip(services, bought, strict=True)}
    return ("service_transfers", served) if served else _with_roles(situation, "manager")


def _funding_channel(situation: Situation) -> Answer:
    """Through whom money reaches the scheme; failing that, who received it."""
    by, channels = _with_roles(situation, "funding_channel")
    if channels:
        return by, channels
    return "funding", {row["recipient"] for row in situation.content["funding"] if row["recipient"]}


def _decision(situation: Situation) -> Answer:
    deciding = {key for row in rights_of_today(situation.content) for key in row["decides"]}
    return ("decision_rights", deciding) if deciding else _with_roles(situation, "allocator")


def _with_roles(situation: Situation, *roles: str) -> Answer:
    return "roles", {row["key"] for row in situation.parties if set(roles).intersection(row["roles"])}


def _parties(situation: Situation, organisations: Iterable[str]) -> set[str]:
    """One row of each organisation: the one that a transfer names or that calls it owner, if any does."""
    rows: dict[str, Content] = {}
    named = {row["to_party"] for row in situation.transfers}
    for row in situation.content["parties"]:
        organisation = situation.sides.organisation(row["key"]) or ""
        telling = bool(OWNER_ROLES.intersection(row["roles"])) or row["key"] in named
        if organisation in set(organisations) and (organisation not in rows or telling):
            rows[organisation] = row
    return {row["key"] for row in rows.values()}
