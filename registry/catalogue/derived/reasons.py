"""Reasons made from the facts that decide: what was found, what is lacking, and the sentence that says so.

Each fact asks the same situation that the rules ask, so a sentence cannot say that something is not
recorded which is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ...vocabularies.vocabulary import label
from .homes import PLANNED
from .interests import LAND, LEASES, LICENCE, OWNERSHIP
from .management import is_management
from .sides import ASSOCIATION, COMMUNITY, SIDES
from .situation import Situation

NAMES = {COMMUNITY: "the community side", ASSOCIATION: "an association", "council": "a council", "other": "others"}


@dataclass(frozen=True)
class Fact:
    """Something a label stands on: `words` tell it from the record, `lacking` names it where it is not there."""

    code: str
    lacking: str
    words: Callable[[Situation], str | None]


@dataclass(frozen=True)
class Reason:
    """What is on record of today, what is only meant, and what is lacking, as codes of facts."""

    on_record: tuple[str, ...]
    meant: tuple[str, ...]
    lacking: tuple[str, ...]
    until_it_ended: bool = False
    untaken: tuple[str, ...] = ()
    part_is_open: bool = False

    @property
    def sentence(self) -> str:
        parts = [f"On record: {'; '.join(self.on_record)}."] if self.on_record else []
        if self.meant:
            opening = "Until it ended" if self.until_it_ended else "Only meant, and not carried out"
            parts.append(f"{opening}: {'; '.join(self.meant)}.")
        lacking = [FACTS[code].lacking for code in self.lacking]
        lacking += [f"who got what passed (transfer {key})" for key in self.untaken]
        lacking += ["what part the association has"] if self.part_is_open else []
        if lacking:
            parts.append(f"Not on record: {'; '.join(lacking)}.")
        return " ".join(parts)


def reason_of(now: Situation, meant: Situation) -> Reason:
    """What today's situation and the one that was meant tell, and lack, of the facts that labels stand on."""
    today = {code: fact.words(now) for code, fact in FACTS.items()}
    intended = {code: fact.words(meant) for code, fact in FACTS.items()}
    on_record = tuple(text for text in (*today.values(), _between(now)) if text)
    only_meant = tuple(text for code, text in intended.items() if text and text != today[code])
    lacking = tuple(code for code, text in today.items() if not text and not intended[code])
    untaken = tuple(row["key"] for row in now.transfers if row["to_party"] is None)
    return Reason(
        on_record, only_meant, lacking, meant.reading.name == "until_it_ended", untaken, now.association_is_partner_only
    )


def _land(situation: Situation) -> str | None:
    holders = {side: kinds for side, kinds in situation.land.items() if kinds & LAND}
    if not holders:
        return None
    by = "by transfers" if situation.land_is_recorded else "by their roles"
    return f"land or homes held by {_sides(holders)} ({by})"


def _nothing_to_own(situation: Situation) -> bool:
    """Whether this is today and no home stands: then who owns, lets or manages them is only meant."""
    early = situation.content["stage"] in ("group", "site", "plan") and situation.reading.name == "now"
    return early and bool(situation.homes) and all(row["state"] in PLANNED for row in situation.homes)


def _owner(situation: Situation) -> str | None:
    if _nothing_to_own(situation):
        return None
    if situation.owners:
        return f"homes owned by {_sides(situation.owners)}"
    return "homes of the community side as landlord" if situation.community_owns_homes() else None


def _landlord(situation: Situation) -> str | None:
    if _nothing_to_own(situation):
        return None
    sides = [side for side in SIDES if situation.has_role(side, "landlord")]
    return f"homes let by {_sides(sides)}" if sides else None


def managers(situation: Situation) -> set[str]:
    """The sides that manage: by the homes, by a service, by their role."""
    sides = {situation.sides.of(row["manager"]) for row in situation.homes}
    sides |= {situation.sides.of(row["to_party"]) for row in situation.services if is_management(row)}
    sides |= {side for side in SIDES if situation.has_role(side, "manager")}
    return {side for side in sides if side}


def _manager(situation: Situation) -> str | None:
    if _nothing_to_own(situation):
        return None
    sides = managers(situation)
    return f"homes managed by {_sides(sides)}" if sides else None


def _between(situation: Situation) -> str | None:
    if COMMUNITY not in situation.land or not situation.is_present(ASSOCIATION):
        return None
    if situation.grants({COMMUNITY}, ASSOCIATION, LEASES | {LICENCE} | OWNERSHIP):
        return None
    return "an association that takes part, without a lease or sale to it by the community side"


FACTS = {
    fact.code: fact
    for fact in (
        Fact("land", "who holds the land", _land),
        Fact("owner", "who owns the homes", _owner),
        Fact("landlord", "who lets the homes", _landlord),
        Fact("manager", "who manages them", _manager),
    )
}


def _sides(sides: Iterable[str]) -> str:
    there = set(sides)
    return " and ".join(NAMES[side] for side in SIDES if side in there)


def words_of_asset_kinds(kinds: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(label("asset_kind", kind).lower() for kind in kinds))
