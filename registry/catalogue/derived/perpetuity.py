"""How firmly the arrangement is locked, counted from its protections and never taken from anybody's word."""

from typing import Any

from ...content.normal import Content
from ...vocabularies.vocabulary import label
from .locks import ENDLESS, SOON, Lock, locks_of, names, total_at_stake, weakening_of, years
from .sides import Sides, sides_of

LOOKED_FOR = frozenset({"unknown", "not_applicable"})


def perpetuity_of(content: Content) -> dict[str, Any]:
    """The strength of the locks in force on all homes; those on some of them and those proposed stand apart."""
    locks, total = locks_of(content), total_at_stake(content)
    in_force = [lock for lock in locks if lock.in_force]
    proposed = [lock for lock in locks if not lock.in_force]
    code, reason = _strength(content, in_force, proposed, total)
    return {
        "code": code,
        "label": label("perpetuity_strength", code),
        "homes_locked": _homes_locked(in_force, total),
        "homes": total,
        "proposed": [lock.row["kind"] for lock in proposed],
        "reason": reason,
    }


def _strength(content: Content, locks: list[Lock], proposed: list[Lock], total: int | None) -> tuple[str, str]:
    sides, weakening = sides_of(content), weakening_of(content)
    only_proposed = f"Proposed and not in force: {names(lock.row for lock in proposed)}." if proposed else ""
    if not locks:
        if proposed:
            return "proposed", only_proposed
        return _without_locks(content, weakening)
    on_all = [lock for lock in locks if lock.homes is None]
    described = " ".join(filter(None, [_description(locks, sides, total, weakening), only_proposed]))
    lasting = [lock for lock in on_all if lock.lasts]
    if not lasting and any(lock.lasts for lock in locks):
        return "part_of_homes", f"{described} No lasting lock is on all the homes."
    holders = {lock.holder(sides) for lock in lasting if lock.term == ENDLESS}
    if len(holders) > 1 and not weakening:
        return "strong", f"{described} {len(holders)} of them have no end and different holders."
    if not lasting:
        return "weak", f"{described} Each can be removed by the organisation it binds, or ends within {SOON} years."
    if len(lasting) == 1 and weakening:
        return "weak", f"{described} The only lasting lock can be overridden."
    return "moderate", f"{described} {_why_not_strong(lasting, holders, weakening)}"


def _homes_locked(locks: list[Lock], total: int | None) -> int | None:
    """Homes on which a lasting lock is in force: of several that are on a part, at least those of the largest."""
    lasting = [lock for lock in locks if lock.lasts]
    if not lasting:
        return 0 if total is not None and locks else None
    return total if any(lock.homes is None for lock in lasting) else max(lock.homes or 0 for lock in lasting)


def _without_locks(content: Content, weakening: list[Content]) -> tuple[str, str]:
    looked_for = {pointer for row in content["missing"] if row["reason"] in LOOKED_FOR for pointer in row["about"]}
    if "/protections" in looked_for:
        return "none_recorded", "Protections were looked for and none was found, or there are none."
    if weakening:
        return "not_known", f"No lock is recorded, only what would weaken one: {names(weakening)}."
    if {row["kind"] for row in content["protections"]} == {"not_stated"}:
        return "not_known", "No lock is recorded: the homes are to be protected, and no source says by what means."
    if content["protections"]:
        return "not_known", f"No lock is recorded, only {names(content['protections'])}."
    return "not_known", "The record says nothing of protections."


def _description(locks: list[Lock], sides: Sides, total: int | None, weakening: list[Content]) -> str:
    text = f"{len(locks)} lock{'s' * (len(locks) != 1)}: {'; '.join(lock.words(sides, total) for lock in locks)}."
    stated = [lock.term for lock in locks if lock.term is not None]
    if len(locks) > 1 and stated and min(stated) != ENDLESS:
        text += f" The shortest stated term is {years(min(stated))}."
    return f"{text} Weakened by: {names(weakening)}." if weakening else text


def _why_not_strong(lasting: list[Lock], holders: set[str], weakening: list[Content]) -> str:
    if weakening:
        return "Something on record weakens them."
    if len(lasting) == 1:
        return "One lasting lock stands alone."
    if not holders:
        return "None is stated to have no end."
    return "Fewer than two without end have different holders."
