"""Whether a landlord belongs to its tenants or members: only where kind or seats say so."""

from .sides import COMMUNITY
from .situation import Situation

MEMBERS_OWN = frozenset({"housing_cooperative", "community_mutual", "mutual_home_ownership"})
SEATS_OF_MEMBERS = frozenset({
    "resident", "resident_tenant", "resident_leaseholder", "community_member", "member_organisation",
})  # fmt: skip


def belongs_to_members(situation: Situation) -> bool:
    """A movement's name, such as that of community-controlled associations, is no fact about members."""
    if MEMBERS_OWN.intersection(situation.content["community_kinds"]):
        return True
    return any(
        row["constituency"] in SEATS_OF_MEMBERS and row["majority"] and situation.sides.of(row["body"]) == COMMUNITY
        for row in situation.content["board_seats"]
    )
