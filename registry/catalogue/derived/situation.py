"""Where each side stands in one reading of a record: its land, homes, services and roles."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from ...content.normal import Content
from .by_role import kind_by_role, positions_by_role
from .homes import GONE
from .interests import LAND, LEASES, LONG_OR_UNKNOWN, OWNERSHIP, interest_of
from .land_position import LandPosition, positions_over_time
from .management import manages_for_others
from .next_door import transfers_of_homes
from .readings import Reading
from .rivals import is_rival_claim
from .sides import ASSOCIATION, COMMUNITY, Sides, sides_of
from .tenure import in_order

AGENT_ROLES = ("developer", "builder", "development_agent")


@dataclass(frozen=True)
class Situation:
    """What a rule may ask. Transfers decide who holds land; roles and owners of homes fill what they leave open."""

    content: Content
    reading: Reading
    sides: Sides

    @cached_property
    def parties(self) -> list[Content]:
        ended = self.content["status"] == "ended"
        return [
            row
            for row in self.content["parties"]
            if row["part"] in self.reading.parts and (ended or not row["until"]) and not self._is_of_homes_gone(row)
        ]

    def _is_of_homes_gone(self, party: Content) -> bool:
        """Whether the party has its roles only for homes that were dropped or are lost."""
        gone = {row["key"] for row in self.content["homes"] if row["state"] in ("dropped", "lost")}
        gone -= {row["key"] for row in self.content["homes"] if row["state"] in self.reading.homes}
        return bool(party["about"]) and all(
            pointer.startswith("/homes/") and pointer.split("/")[2] in gone for pointer in party["about"]
        )

    @cached_property
    def roles(self) -> dict[str, set[str]]:
        """The roles of each side."""
        roles: dict[str, set[str]] = defaultdict(set)
        for row in self.parties:
            roles[row["side"]].update(row["roles"])
        return roles

    @cached_property
    def all_transfers(self) -> list[Content]:
        """The transfers that count, of homes or of what lies beside them."""
        rows = [row for row in self.content["asset_transfers"] if row["status"] in self.reading.transfers]
        return in_order(row for row in rows if not is_rival_claim(row, self.sides))

    @cached_property
    def transfers(self) -> list[Content]:
        """The transfers that count, in order; those of halls and greens only where there are no homes."""
        return transfers_of_homes(self.content, self.all_transfers)

    @cached_property
    def interests(self) -> tuple[LandPosition, ...]:
        """What is held by the transfers: each position that is not over."""
        return self._of_rows(self.transfers, undoing=self.reading.undoing)

    @cached_property
    def interests_after_all(self) -> tuple[LandPosition, ...]:
        """The same with what was given back gone, even in a reading of the time before."""
        return self._of_rows(self.transfers, undoing=True)

    @cached_property
    def beside(self) -> tuple[LandPosition, ...]:
        """What is held of land and buildings beside those of the homes."""
        counted = {row["key"] for row in self.transfers}
        return self._of_rows([row for row in self.all_transfers if row["key"] not in counted], undoing=True)

    def _of_rows(self, rows: list[Content], *, undoing: bool) -> tuple[LandPosition, ...]:
        return tuple(each for each in positions_over_time(rows, self.sides, undoing=undoing) if not each.over)

    @cached_property
    def positions(self) -> tuple[LandPosition, ...]:
        """Who holds the land or homes, by transfers and, where these leave it open, by roles."""
        return self.interests + positions_by_role(self)

    @cached_property
    def land(self) -> dict[str, frozenset[str]]:
        """The kinds of interest that each side holds in land or homes."""
        kinds_of_side: dict[str, set[str]] = defaultdict(set)
        for each in self.positions:
            if each.interest in LAND and each.side:
                kinds_of_side[each.side].add(kind_by_role(each.interest, each.holder, self.sides))
        return {side: frozenset(kinds) for side, kinds in kinds_of_side.items()}

    @cached_property
    def land_is_recorded(self) -> bool:
        """Whether a transfer, and not only a role, says who holds land."""
        return any(each.interest in LAND for each in self.interests)

    @cached_property
    def homes(self) -> list[Content]:
        rows = self.content["homes"]
        return [row for row in rows if row["state"] in self.reading.homes] or [
            row for row in rows if row["state"] not in GONE
        ]

    @cached_property
    def owners(self) -> set[str]:
        """The sides that own homes; a plot is land and no home yet."""
        return {side for row in self.homes if row["unit"] != "plots" and (side := self.sides.of(row["owner"]))}

    @cached_property
    def services(self) -> list[Content]:
        return [row for row in self.content["service_transfers"] if row["status"] in self.reading.services]

    def holds(self, side: str, kinds: frozenset[str]) -> bool:
        return bool(self.land.get(side, frozenset()) & kinds)

    def has_role(self, side: str, *roles: str) -> bool:
        return not self.roles.get(side, set()).isdisjoint(roles)

    @property
    def association_is_partner_only(self) -> bool:
        """Whether an association takes part and no source says as what."""
        roles = [set(row["roles"]) for row in self.parties if row["side"] == ASSOCIATION]
        return bool(roles) and all(each <= {"partner_unspecified"} for each in roles)

    def is_present(self, side: str) -> bool:
        return any(row["side"] == side for row in self.parties)

    def manages_for_others(self, side: str) -> bool:
        return manages_for_others(self.services, self.homes, self.sides, side)

    def community_owns_homes(self) -> bool:
        if COMMUNITY in self.owners:
            return True
        return not self.owners and self.has_role(COMMUNITY, "landlord") and not self.holds(COMMUNITY, LEASES)

    def grants(self, from_sides: set[str], to_side: str, kinds: frozenset[str]) -> list[Content]:
        """Transfers that created an interest still held by a side, given by one of these sides."""
        return [
            each.row
            for each in self.interests
            if each.interest in kinds
            and not each.presumed
            and each.row
            and each.side == to_side
            and self.sides.of(each.row["from_party"]) in from_sides
        ]

    def association_leases_from_community(self) -> bool:
        """A lease that the association holds and that nobody on another side gave."""
        givers = {
            self.sides.of(each.row["from_party"])
            for each in self.interests
            if each.row and each.interest in LONG_OR_UNKNOWN and each.side == ASSOCIATION
        }
        return self.holds(ASSOCIATION, LONG_OR_UNKNOWN) and (not givers or COMMUNITY in givers)

    def outright(self, row: Content) -> bool:
        """Whether a transfer passes ownership; without a deed, unless sources call the taker a lessee."""
        taker = self.sides.organisation(row["to_party"])
        return kind_by_role(interest_of(row), taker, self.sides) in OWNERSHIP


def situation_of(content: Content, reading: Reading) -> Situation:
    return Situation(content, reading, sides_of(content))
