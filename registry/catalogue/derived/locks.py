"""The locks on an arrangement: whether each is in force, how long it lasts, and how many homes it is on."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...content.normal import Content
from ...vocabularies.vocabulary import codes_where, label
from .homes import GONE
from .sides import Sides
from .spans import milestones

ENDLESS = float("inf")
# By law these have no end, whatever the record says of a term.
ENDLESS_BY_LAW = frozenset({"asset_lock_statutory", "rural_housing_burden"})
# The organisation that is bound can take these away by itself.
REMOVABLE = frozenset({"asset_lock_constitutional"})
SOON = 21  # years; a lock no longer than a short lease

# These bind an organisation or follow from law, whatever has passed so far.
OF_THE_ORGANISATION = frozenset({"asset_lock_statutory", "asset_lock_constitutional"})
OF_PLANNING = frozenset({"s106_occupancy", "planning_condition"})
PERMISSIONS = ("planning_granted", "appeal_allowed")
NOT_YET_BUILT = frozenset({"planned", "consented"})
UNFINISHED_STAGES = frozenset({"group", "site", "plan"})


@dataclass(frozen=True)
class Lock:
    """One protection that strengthens. `homes` is how many of the homes it is on; None if it is on all."""

    row: Content
    in_force: bool
    term: float | None
    homes: int | None

    @property
    def lasts(self) -> bool:
        return self.row["kind"] not in REMOVABLE and (self.term is None or self.term > SOON)

    def holder(self, sides: Sides) -> str:
        """Two locks that nobody is named for are two only if they are of different kinds."""
        return sides.organisation(self.row["enforcer"]) or str(self.row["kind"])

    def words(self, sides: Sides, total: int | None) -> str:
        side = sides.of(self.row["enforcer"])
        by_whom = f", held by the {side} side" if side else ""
        on = "" if self.homes is None else f", on {self.homes} of {total} homes"
        return f"{label('protection_kind', self.row['kind'])} ({years(self.term)}{by_whom}{on})"


def locks_of(content: Content) -> list[Lock]:
    strengthening = codes_where("protection_kind", "effect", "strengthens")
    rows = [row for row in content["protections"] if row["kind"] in strengthening]
    return [Lock(row, is_in_force(row, content), _term(row, content), _homes(row, content)) for row in rows]


def weakening_of(content: Content) -> list[Content]:
    kinds = codes_where("protection_kind", "effect", "weakens")
    return [row for row in content["protections"] if row["kind"] in kinds]


def homes_at_stake(content: Content) -> dict[str, int | None]:
    """Counts of the homes that stand or are being built; where there are none yet, of those planned."""
    rows = [row for row in content["homes"] if row["unit"] in (None, "homes") and row["state"] not in GONE]
    there = [row for row in rows if row["state"] not in NOT_YET_BUILT]
    return {row["key"]: row["count"] for row in there or rows}


def total_at_stake(content: Content) -> int | None:
    counts = list(homes_at_stake(content).values())
    return sum(count or 0 for count in counts) if counts and None not in counts else None


def years(term: float | None) -> str:
    if term is None:
        return "term not stated"
    return "no end" if term == ENDLESS else f"{term:.0f} years"


def names(rows: Iterable[Content]) -> str:
    return ", ".join(dict.fromkeys(label("protection_kind", row["kind"]).lower() for row in rows))


def is_in_force(row: Content, content: Content) -> bool:
    if row["kind"] in OF_THE_ORGANISATION:
        return True
    transfer = _transfer(row, content)
    if transfer:
        return transfer["status"] in ("completed", "ended")
    states = {home["state"] for home in content["homes"] if f"/homes/{home['key']}" in row["about"]}
    if states and states <= NOT_YET_BUILT:
        return False
    if row["kind"] in OF_PLANNING and any(milestones(content, kind) for kind in PERMISSIONS):
        return True
    passed = any(each["status"] in ("completed", "ended") for each in content["asset_transfers"])
    return content["stage"] not in UNFINISHED_STAGES or (passed and row["kind"] not in OF_PLANNING)


def _transfer(row: Content, content: Content) -> Content | None:
    return next((each for each in content["asset_transfers"] if each["key"] == row["transfer"]), None)


def _term(row: Content, content: Content) -> float | None:
    """Years it lasts: its own, endless by law, or those of the lease it stands in; None if not stated."""
    if row["perpetual"] or row["kind"] in ENDLESS_BY_LAW:
        return ENDLESS
    if row["term_years"] is not None:
        return float(row["term_years"])
    lease = _transfer(row, content) if row["kind"] == "lease_covenant" else None
    return float(lease["term_years"]) if lease and lease["term_years"] is not None else None


def _homes(row: Content, content: Content) -> int | None:
    """How many homes it is on: what it names, else those of its transfer; None for all, or where that is not told."""
    at_stake, total = homes_at_stake(content), total_at_stake(content)
    if row["about"]:
        return _homes_named(row["about"], at_stake)
    transfer = _transfer(row, content)
    count = transfer["homes_count"] if transfer else None
    return count if count is not None and total is not None and count < total else None


def _homes_named(about: list[str], at_stake: dict[str, int | None]) -> int | None:
    named = {pointer.split("/")[2] for pointer in about if pointer.startswith("/homes/")}
    others = [pointer for pointer in about if not pointer.startswith("/homes/")]
    if "/homes" in others or (others and not named) or named >= set(at_stake):
        return None
    return sum(at_stake[key] or 0 for key in named if key in at_stake)
