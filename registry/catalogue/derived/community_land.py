"""How much of the land the community side holds today."""

from ...content.normal import Content
from ...vocabularies.vocabulary import label
from .homes import PLANNED
from .interests import FREEHOLD, LAND, LEASES, LICENCE, LONG_LEASE, OWNERSHIP, RIGHTS, UNSTATED, WHOLES, interest_of
from .leased_homes import owned_and_leased, owns_more_than_it_leases
from .locks import is_in_force
from .readings import NOW
from .reasons import words_of_asset_kinds
from .rivals import is_rival_claim
from .sides import COMMUNITY
from .situation import Situation, situation_of

OWNS = {"all": True, "part": True, "not_known": None}


def community_land_of(content: Content) -> dict[str, str]:
    """What is, not what is planned: only completed transfers count, and roles where they leave a
    gap.
    """
    now = situation_of(content, NOW)
    code, reason = _land(now)
    if beside := _beside(now):
        reason = f"{reason} {beside}"
    return {"code": code, "label": label("community_land", code), "reason": reason}


def community_holds_land(code: str) -> bool | None:
    """True where the community side owns all or part of the land; None where it is not known."""
    return OWNS.get(code, False)


def _land(now: Situation) -> tuple[str, str]:
    interests = now.land.get(COMMUNITY, frozenset())
    source = (
        "by the recorded transfers"
        if now.land_is_recorded
        else "by the roles of the parties, as no transfer of the land is recorded"
    )
    if FREEHOLD in interests:
        return _owned(now, source)
    if UNSTATED in interests:
        return (
            "not_known",
            "Land or homes passed to the community side, and no source says whether as freehold or lease.",
        )
    if owns_more_than_it_leases(now):
        owned, leased = owned_and_leased(now)
        return (
            "part",
            f"The community side has {owned} homes of its own, which is more than the {leased} that it leases; "
            "it is presumed to own the land under the others.",
        )
    if LONG_LEASE in interests:
        return "long_lease", f"The community side holds a lease of more than 21 years, {source}."
    if interests & (LEASES | {LICENCE}):
        return (
            "short_lease_or_licence",
            f"The community side holds a lease of 21 years or less or of unknown length, or a licence, {source}.",
        )
    return _without_land(now)


def _owned(now: Situation, source: str) -> tuple[str, str]:
    others = {side for side, kinds in now.land.items() if side != COMMUNITY and kinds & OWNERSHIP}
    others -= _sides_that_passed_on_a_part(now)
    if others:
        return (
            "part",
            f"The community side owns land, and so do others ({', '.join(sorted(others))}), {source}.",
        )
    # A tenant owns its homes and not the land under them; an owner beside it stays an owner.
    beside = {side for side in now.owners - {COMMUNITY} if not now.holds(side, LEASES)}
    if COMMUNITY in now.owners and beside:
        return (
            "part",
            f"The community side owns land, {source}; others own homes beside its own "
            f"({', '.join(sorted(beside))}), presumably with the land under them.",
        )
    return "all", f"The community side owns the land, {source}."


def _beside(now: Situation) -> str:
    """What the community side owns next door, which is not the land of the homes."""
    owned = [
        each.row
        for each in now.beside
        if each.side == COMMUNITY and each.interest in OWNERSHIP and each.row and each.row["asset_kinds"] != ["other"]
    ]
    if not owned:
        return ""
    return " ".join(
        f"Beside the homes it owns: {words_of_asset_kinds(row['asset_kinds'])} (transfer {row['key']})."
        for row in owned
    )


def _sides_that_passed_on_a_part(now: Situation) -> set[str]:
    """Landlords of a far larger stock, of which only what they passed on belongs to this
    arrangement.
    """
    wide = [
        each
        for each in now.interests
        if each.row and WHOLES.intersection(each.row["asset_kinds"]) and not each.presumed
    ]
    gave = {
        now.sides.organisation(row["from_party"]) for row in now.transfers if now.sides.of(row["to_party"]) == COMMUNITY
    }
    return {each.side or "" for each in wide if each.holder in gave}


def _without_land(now: Situation) -> tuple[str, str]:
    rights = any(each.interest in RIGHTS and each.side == COMMUNITY for each in now.interests)
    enforced = any(
        now.sides.of(row["enforcer"]) == COMMUNITY and is_in_force(row, now.content)
        for row in now.content["protections"]
    )
    others = [side for side, kinds in now.land.items() if kinds & LAND]
    owners = {side for row in now.homes if row["state"] not in PLANNED and (side := now.sides.of(row["owner"]))}
    if COMMUNITY in owners and not any(kinds & OWNERSHIP for kinds in now.land.values()):
        return "all" if owners == {COMMUNITY} else "part", (
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
            "The arrangement is over and no transfer leaves the community side with land for homes.",
        )
    coming = _to_pass(now)
    if coming:
        return "none", f"{_land_of_others(others)}{coming}"
    if others:
        return (
            "none",
            f"Others hold the land of the homes ({', '.join(sorted(others))}) and nothing on record "
            "gives the community side a part of it.",
        )
    return "not_known", "The record does not say who holds the land."


def _land_of_others(others: list[str]) -> str:
    return f"Others hold the land of the homes ({', '.join(sorted(others))}). " if others else ""


def _to_pass(now: Situation) -> str | None:
    """What is agreed or proposed to come to the community side, where nothing has come to it yet."""
    rows = [
        row
        for row in now.content["asset_transfers"]
        if now.sides.of(row["to_party"]) == COMMUNITY
        and row["status"] in ("agreed", "proposed")
        and now.sides.of(row["from_party"])
        and not is_rival_claim(row, now.sides)
        and interest_of(row) not in RIGHTS
    ]
    if not rows:
        return None
    is_agreed = any(row["status"] == "agreed" for row in rows)
    if all(interest_of(row) in LEASES for row in rows):
        return f"A lease to the community side is {'agreed and not granted yet' if is_agreed else 'only proposed'}."
    if is_agreed:
        return "The land is to pass to the community side and has not passed yet."
    return "That the land passes to the community side is only proposed."
