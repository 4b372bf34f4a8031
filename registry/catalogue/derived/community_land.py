"""How much of the land the community side holds today."""

from ...content.normal import Content
from ...vocabularies.vocabulary import label
from .interests import (
    FREEHOLD,
    LAND,
    LEASES,
    LICENCE,
    LONG_LEASE,
    OWNERSHIP,
    RIGHTS,
    UNSTATED,
    WHOLES,
)
from .land_position import LandPosition, land_position
from .readings import NOW
from .sides import COMMUNITY

OWNS = {"all": True, "part": True, "not_known": None}


def community_land_of(content: Content) -> dict[str, str]:
    """What is, not what is planned: only completed transfers count, and roles where they leave a
    gap.
    """
    code, reason = _land(land_position(content, NOW))
    return {"code": code, "label": label("community_land", code), "reason": reason}


def community_holds_land(code: str) -> bool | None:
    """True where the community side owns all or part of the land; None where it is not known."""
    return OWNS.get(code, False)


def _land(now: LandPosition) -> tuple[str, str]:
    interests = now.land.get(COMMUNITY, frozenset())
    source = (
        "by the recorded transfers"
        if now.land_is_recorded
        else "by the roles of the parties, as no transfer is recorded"
    )
    if interests & OWNERSHIP and _is_still_to_come(now):
        return "none", "The land is to pass to the community side and has not passed yet."
    if FREEHOLD in interests:
        return _owned(now, source)
    if UNSTATED in interests:
        return (
            "not_known",
            "Land or homes passed to the community side, and no source says whether as freehold or lease.",
        )
    if LONG_LEASE in interests:
        return "long_lease", f"The community side holds a lease of more than 21 years, {source}."
    if interests & (LEASES | {LICENCE}):
        return (
            "short_lease_or_licence",
            f"The community side holds a lease of 21 years or less or of unknown length, or a licence, {source}.",
        )
    return _without_land(now)


def _owned(now: LandPosition, source: str) -> tuple[str, str]:
    others = {side for side, kinds in now.land.items() if side != COMMUNITY and kinds & OWNERSHIP}
    others -= _sides_that_passed_on_a_part(now)
    if others:
        return (
            "part",
            f"The community side owns land, and so do others ({', '.join(sorted(others))}), {source}.",
        )
    beside = now.owners - {COMMUNITY}
    if COMMUNITY in now.owners and beside and not any(now.holds(side, LEASES) for side in beside):
        return (
            "part",
            f"The community side owns land, {source}; others own homes beside its own, "
            "presumably with the land under them.",
        )
    return "all", f"The community side owns the land, {source}."


def _sides_that_passed_on_a_part(now: LandPosition) -> set[str]:
    """Landlords of a far larger stock, of which only what they passed on belongs to this
    arrangement.
    """
    wide = [each for each in now.interests if WHOLES.intersection(each.row["asset_kinds"]) and not each.presumed]
    gave = {
        now.sides.organisation(row["from_party"]) for row in now.transfers if now.sides.of(row["to_party"]) == COMMUNITY
    }
    return {now.sides.side_of_organisation(each.holder) or "" for each in wide if each.holder in gave}


def _is_still_to_come(now: LandPosition) -> bool:
    """Whether ownership rests on a role alone while the transfer to the community side is not
    complete.
    """
    if now.land_is_recorded:
        return False
    rows = now.content["asset_transfers"]
    return any(row["status"] in ("agreed", "proposed") and now.sides.of(row["to_party"]) == COMMUNITY for row in rows)


def _without_land(now: LandPosition) -> tuple[str, str]:
    rights = any(
        each.kind in RIGHTS and now.sides.side_of_organisation(each.holder) == COMMUNITY for each in now.interests
    )
    enforced = any(now.sides.of(row["enforcer"]) == COMMUNITY for row in now.content["protections"])
    others = [side for side, kinds in now.land.items() if kinds & LAND]
    if COMMUNITY in now.owners and not any(kinds & OWNERSHIP for kinds in now.land.values()):
        return "all" if now.owners == {COMMUNITY} else "part", (
            "The community side owns homes and no lease to it is recorded, so it is "
            "presumed to own the land under them."
        )
    if now.manages_for_others(COMMUNITY):
        return "management_only", "The community side manages homes that others own."
    if (rights or enforced) and (others or now.owners):
        return (
            "rights_only",
            "The community side holds a right (to nominate, to buy, to enforce a condition) and no land.",
        )
    if now.content["status"] == "ended" and now.content["asset_transfers"]:
        return (
            "none",
            "The arrangement is over and no transfer leaves the community side with land.",
        )
    if others:
        return (
            "none",
            f"Others hold the land ({', '.join(sorted(others))}) and nothing on record "
            "gives the community side a part of it.",
        )
    if _is_to_pass(now):
        return "none", "The land is to pass to the community side and has not passed yet."
    return "not_known", "The record does not say who holds the land."


def _is_to_pass(now: LandPosition) -> bool:
    rows = now.content["asset_transfers"]
    return any(
        row["status"] in ("agreed", "proposed")
        and now.sides.of(row["to_party"]) == COMMUNITY
        and now.sides.of(row["from_party"])
        for row in rows
    )
