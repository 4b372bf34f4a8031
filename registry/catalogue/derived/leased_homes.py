"""How many of its homes the community side owns, and how many it holds on lease."""

from .interests import LEASES, LICENCE
from .sides import COMMUNITY
from .situation import Situation


def owned_and_leased(situation: Situation) -> tuple[int, int | None]:
    """Homes that the record gives to the community side, and homes of the leases to it; None where one has no count.

    Under a lease the homes count for the leaseholder, so only what goes beyond the leases is owned outright.
    """
    owned = sum(row["count"] or 0 for row in situation.homes if situation.sides.of(row["owner"]) == COMMUNITY)
    leases = [
        each.row for each in situation.interests if each.side == COMMUNITY and each.interest in LEASES | {LICENCE}
    ]
    counts = [row["homes_count"] for row in leases if row]
    known = [count for count in counts if count is not None]
    return owned, sum(known) if len(known) == len(leases) else None


def owns_more_than_it_leases(situation: Situation) -> bool:
    owned, leased = owned_and_leased(situation)
    return bool(leased) and owned > (leased or 0)
