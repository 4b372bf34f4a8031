"""How firmly the arrangement is locked, counted from its protections and never taken from
anybody's word.
"""

from ...content.normal import Content
from ...vocabularies.vocabulary import codes_where, label
from .sides import Sides, sides_of

ENDLESS = float("inf")
# By law these have no end, whatever the record says of a term.
ENDLESS_BY_LAW = frozenset({"asset_lock_statutory", "rural_housing_burden"})
# The organisation that is bound can take these away by itself.
REMOVABLE = frozenset({"asset_lock_constitutional"})
SOON = 21  # years; a lock no longer than a short lease
LOOKED_FOR = frozenset({"unknown", "not_applicable"})


def perpetuity_of(content: Content) -> dict[str, str]:
    code, reason = _strength(content)
    return {"code": code, "label": label("perpetuity_strength", code), "reason": reason}


def _strength(content: Content) -> tuple[str, str]:
    rows = content["protections"]
    locks = [row for row in rows if row["kind"] in codes_where("protection_kind", "effect", "strengthens")]
    weakening = [row for row in rows if row["kind"] in codes_where("protection_kind", "effect", "weakens")]
    if not locks:
        return _without_locks(content, weakening)
    terms = {row["key"]: _term(row, content) for row in locks}
    lasting = [row for row in locks if row["kind"] not in REMOVABLE and _lasts(terms[row["key"]])]
    sides = sides_of(content)
    holders = {_holder(row, sides) for row in lasting if terms[row["key"]] == ENDLESS}
    reason = _description(locks, terms, weakening, sides)
    if len(holders) > 1 and not weakening:
        return "strong", f"{reason} {len(holders)} of them have no end and different holders."
    if not lasting:
        return (
            "weak",
            f"{reason} Each can be removed by the body it binds, or ends within {SOON} years.",
        )
    if len(lasting) == 1 and weakening:
        return "weak", f"{reason} The only lasting lock can be overridden."
    return "moderate", f"{reason} {_why_not_strong(lasting, holders, weakening)}"


def _without_locks(content: Content, weakening: list[Content]) -> tuple[str, str]:
    looked_for = {pointer for row in content["missing"] if row["reason"] in LOOKED_FOR for pointer in row["about"]}
    if "/protections" in looked_for:
        return "none_recorded", "Protections were looked for and none was found, or there are none."
    if weakening:
        return "not_known", f"No lock is recorded, only what would weaken one: {_names(weakening)}."
    if content["protections"]:
        return "not_known", f"No lock is recorded, only {_names(content['protections'])}."
    return "not_known", "The record says nothing of protections."


def _term(row: Content, content: Content) -> float | None:
    """Years it lasts: its own, endless by law, or those of the lease it stands in; None if not
    stated.
    """
    if row["perpetual"] or row["kind"] in ENDLESS_BY_LAW:
        return ENDLESS
    if row["term_years"] is not None:
        return float(row["term_years"])
    if row["kind"] != "lease_covenant":
        return None
    leases = [
        lease
        for lease in content["asset_transfers"]
        if lease["key"] == row["transfer"] and lease["term_years"] is not None
    ]
    return float(leases[0]["term_years"]) if leases else None


def _lasts(term: float | None) -> bool:
    return term is None or term > SOON


def _holder(row: Content, sides: Sides) -> str:
    """Two locks that nobody is named for are two only if they are of different kinds."""
    return sides.organisation(row["enforcer"]) or row["kind"]


def _description(locks: list[Content], terms: dict[str, float | None], weakening: list[Content], sides: Sides) -> str:
    each = [f"{label('protection_kind', row['kind'])} ({_years(terms[row['key']])}{_by(row, sides)})" for row in locks]
    text = f"{len(locks)} lock{'s' * (len(locks) != 1)}: {'; '.join(each)}."
    stated = [term for term in terms.values() if term is not None]
    if len(locks) > 1 and stated and min(stated) != ENDLESS:
        text += f" The shortest stated term is {_years(min(stated))}."
    return f"{text} Weakened by: {_names(weakening)}." if weakening else text


def _why_not_strong(lasting: list[Content], holders: set[str], weakening: list[Content]) -> str:
    if weakening:
        return "Something on record weakens them."
    if len(lasting) == 1:
        return "One lasting lock stands alone."
    if not holders:
        return "None is stated to have no end."
    return "Fewer than two without end have different holders."


def _years(term: float | None) -> str:
    if term is None:
        return "term not stated"
    return "no end" if term == ENDLESS else f"{term:.0f} years"


def _by(row: Content, sides: Sides) -> str:
    side = sides.of(row["enforcer"])
    return f", held by the {side} side" if side else ""


def _names(rows: list[Content]) -> str:
    return ", ".join(dict.fromkeys(label("protection_kind", row["kind"]).lower() for row in rows))
