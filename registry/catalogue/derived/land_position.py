"""Where each side stands in one reading: its interests, homes, services and roles."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from ...content.normal import Content
from .by_role import add_freeholders, add_lessees, kind_by_role, owners_by_role
from .interests import (
    LAND,
    LEASES,
    LONG_OR_UNKNOWN,
    OWNERSHIP,
    interest_of,
    is_about_housing,
)
from .readings import Reading
from .sides import ASSOCIATION, COMMUNITY, Sides, sides_of
from .tenure import Interest, in_order, interests_after

MANAGING_SERVICES = frozenset({"housing_management", "tenancy_management", "lettings", "rent_collection", "repairs"})
MANAGING_KINDS = frozenset({"management_agreement", "right_to_manage"})


@dataclass(frozen=True)
class LandPosition:
    """What a rule may ask. Transfers decide who holds land; roles and owners of homes fill what
    they leave open.
    """

    content: Content
    reading: Reading
    sides: Sides

    @cached_property
    def parties(self) -> list[Content]:
        ended = self.content["status"] == "ended"
        return [
            row for row in self.content["parties"] if row["part"] in self.reading.parts and (ended or not row["until"])
        ]

    @cached_property
    def roles(self) -> dict[str, set[str]]:
        """The roles of each side."""
        roles: dict[str, set[str]] = defaultdict(set)
        for row in self.parties:
            roles[row["side"]].update(row["roles"])
        return roles

    @cached_property
    def transfers(self) -> list[Content]:
        """The transfers that count, in order; those of halls and greens only where nothing else
        passed.
        """
        rows = [row for row in self.content["asset_transfers"] if row["status"] in self.reading.transfers]
        return in_order([row for row in rows if is_about_housing(row)] or rows)

    @cached_property
    def interests(self) -> tuple[Interest, ...]:
        return interests_after(self.transfers, self.sides, undoing=self.reading.undoing)

    @cached_property
    def interests_after_all(self) -> tuple[Interest, ...]:
        """The same with what was given back gone, even in a reading of the time before."""
        return interests_after(self.transfers, self.sides)

    @cached_property
    def land(self) -> dict[str, frozenset[str]]:
        """The kinds of interest that each side holds in land or homes."""
        kinds_of_side: dict[str, set[str]] = defaultdict(set)
        for each in self.interests:
            if each.kind in LAND and (side := self.sides.side_of_organisation(each.holder)):
                kinds_of_side[side].add(kind_by_role(each.kind, each.holder, self.sides))
        gave = {row["from_party"] for row in self.transfers}
        there = [row for row in self.parties if row["key"] not in gave or "freeholder" in row["roles"]]
        built = self.content["stage"] in ("build", "live")
        add_freeholders(kinds_of_side, owners_by_role(there, built, {row["owner"] for row in self.homes}))
        # A lease of which only a role tells ends with the arrangement.
        if self.reading.name != "now" or self.content["status"] != "ended":
            add_lessees(kinds_of_side, self.parties)
        return {side: frozenset(kinds) for side, kinds in kinds_of_side.items()}

    @cached_property
    def land_is_recorded(self) -> bool:
        """Whether a transfer, and not only a role, says who holds land."""
        return any(each.kind in LAND for each in self.interests)

    @cached_property
    def homes(self) -> list[Content]:
        rows = self.content["homes"]
        return [row for row in rows if row["state"] in self.reading.homes] or [
            row for row in rows if row["state"] not in ("dropped", "lost")
        ]

    @cached_property
    def owners(self) -> set[str]:
        """The sides that own homes."""
        return {side for row in self.homes if (side := self.sides.of(row["owner"]))}

    @cached_property
    def services(self) -> list[Content]:
        return [row for row in self.content["service_transfers"] if row["status"] in self.reading.services]

    def holds(self, side: str, kinds: frozenset[str]) -> bool:
        return bool(self.land.get(side, frozenset()) & kinds)

    def has_role(self, side: str, *roles: str) -> bool:
        return not self.roles.get(side, set()).isdisjoint(roles)

    def is_present(self, side: str) -> bool:
        return any(row["side"] == side for row in self.parties)

    def manages_for_others(self, side: str) -> bool:
        """Whether the side manages homes that it does not own."""
        for row in self.services:
            managing = row["kind"] in MANAGING_KINDS or not MANAGING_SERVICES.isdisjoint(row["services"])
            if managing and self.sides.of(row["to_party"]) == side != self.sides.of(row["from_party"]):
                return True
        return any(
            self.sides.of(row["manager"]) == side and self.sides.of(row["owner"]) not in (side, None)
            for row in self.homes
        )

    def community_owns_homes(self) -> bool:
        if COMMUNITY in self.owners:
            return True
        return not self.owners and self.has_role(COMMUNITY, "landlord") and not self.holds(COMMUNITY, LEASES)

    def grants(self, from_sides: set[str], to_side: str, kinds: frozenset[str]) -> list[Content]:
        """Transfers that created an interest still held by a side, given by one of these sides."""
        return [
            each.row
            for each in self.interests
            if each.kind in kinds
            and not each.presumed
            and self.sides.side_of_organisation(each.holder) == to_side
            and self.sides.of(each.row["from_party"]) in from_sides
        ]

    def association_leases_from_community(self) -> bool:
        """A lease that the association holds and that no body on another side gave."""
        givers = {
            self.sides.of(each.row["from_party"])
            for each in self.interests
            if each.kind in LONG_OR_UNKNOWN and self.sides.side_of_organisation(each.holder) == ASSOCIATION
        }
        return self.holds(ASSOCIATION, LONG_OR_UNKNOWN) and (not givers or COMMUNITY in givers)

    def outright(self, row: Content) -> bool:
        """Whether a transfer passes ownership; without a deed, unless sources call the taker a
        lessee.
        """
        taker = self.sides.organisation(row["to_party"])
        return kind_by_role(interest_of(row), taker, self.sides) in OWNERSHIP


def land_position(content: Content, reading: Reading) -> LandPosition:
    return LandPosition(content, reading, sides_of(content))
