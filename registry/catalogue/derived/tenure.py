"""Who holds what, found by going through the transfers in order."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...content.dates import earliest
from ...content.normal import Content
from .interests import (
    FREEHOLD,
    LAND,
    LEASES,
    LICENCE,
    OWNERSHIP,
    UNSTATED,
    interest_of,
    is_part_of,
)
from .sides import Sides

LESSEE_ROLES = frozenset({"lessee", "head_lessee"})
# Whoever is called owner is presumed to own outright, as a freeholder is, until a deed tells otherwise.
OWNER_ROLES = frozenset({"freeholder", "owner"})
LAST = datetime.date.max


@dataclass(frozen=True)
class Interest:
    """One interest of one organisation. `presumed`: nobody recorded that it was passed, but the organisation
    granted out of it.
    """

    kind: str
    holder: str
    row: Content
    giver: str | None = None
    presumed: bool = False


def in_order(rows: Iterable[Content]) -> list[Content]:
    """By sequence, then by date, then as written."""
    return sorted(
        rows,
        key=lambda row: (
            row["sequence"] is None,
            row["sequence"] or 0,
            (row["date"] and earliest(row["date"])) or LAST,
        ),
    )


class Tenure:
    """The interests at one point of the story, and those that are over with the transfer that ended each."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.interests: list[Interest] = []
        self.over: list[tuple[Interest, Content | None]] = []

    def pass_on(self, row: Content) -> None:
        giver, taker = self.sides.organisation(row["from_party"]), self.sides.organisation(row["to_party"])
        if row["link"] == "replaces":
            self.drop(row["linked_to"], by=row)
        kind = interest_of(row)
        if row["instrument"] == "assignment" and (moved := self._lease_of(giver, row)):
            kind = moved.kind
            self._end([moved], row)
        elif row["instrument"] == "transfer_of_engagements":
            self._move_all(giver, taker, row)
        elif kind in OWNERSHIP:
            self._leave(giver, taker, row)
        elif kind in LEASES or kind == LICENCE:
            self._presume_landlord(giver, row)
        if taker:
            self.interests.append(Interest(kind, taker, row, giver))

    def give_back(self, row: Content) -> None:
        giver, taker = self.sides.organisation(row["from_party"]), self.sides.organisation(row["to_party"])
        ended = [each for each in self.interests if each.row["key"] == row["linked_to"] and not each.presumed]
        if not ended and (lease := self._lease_of(giver, row)):
            ended = [lease]
        self._end(ended, row)
        # A freehold does not vanish: it goes back to the giver of old.
        if taker and any(each.kind in OWNERSHIP for each in ended):
            self.interests.append(Interest(ended[0].kind, taker, row, giver))

    def drop(self, key: str | None, *, by: Content | None) -> None:
        self._end([each for each in self.interests if each.row["key"] == key and not each.presumed], by)

    def _end(self, interests: list[Interest], by: Content | None) -> None:
        self.interests = [each for each in self.interests if each not in interests]
        self.over += [(each, by) for each in interests]

    def _leave(self, giver: str | None, taker: str | None, row: Content) -> None:
        """The giver no longer owns what it passed, and a lease from it to the new owner merges in
        the ownership.
        """
        owned = [each for each in self.interests if each.holder == giver and each.kind in OWNERSHIP]
        # What is given in exchange is never the very thing that was got for it.
        owned = [each for each in owned if row["link"] != "exchanged_for" or each.row["key"] != row["linked_to"]]
        linked = [each for each in owned if each.row["key"] == row["linked_to"]]
        alike = [each for each in owned if each.row["homes_count"] == row["homes_count"]]
        passed = (linked or (owned if len(owned) == 1 else alike))[:1]
        if passed and (passed[0].presumed or not is_part_of(row, passed[0].row)):
            self._end(passed, row)
        merged = [
            each for each in self.interests
            if taker and each.holder == taker and each.giver == giver and each.kind in LEASES
        ]  # fmt: skip
        self._end(merged, row)

    def _presume_landlord(self, giver: str | None, row: Content) -> None:
        """Anyone who grants a lease holds more than a lease, recorded or not."""
        if giver and not any(each.holder == giver and each.kind in LAND for each in self.interests):
            roles = self.sides.roles_of_organisation(giver)
            kind = UNSTATED if LESSEE_ROLES & roles and not OWNER_ROLES & roles else FREEHOLD
            self.interests.append(Interest(kind, giver, row, presumed=True))

    def _lease_of(self, organisation: str | None, row: Content) -> Interest | None:
        leases = [each for each in self.interests if each.holder == organisation and each.kind in LEASES | {LICENCE}]
        linked = [each for each in leases if each.row["key"] == row["linked_to"]]
        candidates = linked or leases
        return candidates[-1] if candidates else None

    def _move_all(self, giver: str | None, taker: str | None, row: Content) -> None:
        if giver and taker:
            moved = [each for each in self.interests if each.holder == giver]
            self._end(moved, row)
            self.interests += [replace(each, holder=taker) for each in moved]
