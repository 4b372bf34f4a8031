"""What roles tell of interests in land, where transfers leave it open."""

from collections.abc import Collection

from ...content.normal import Content
from .interests import FREEHOLD, LEASE, LICENCE, OWNERSHIP, UNSTATED
from .sides import Sides
from .tenure import LESSEE_ROLES

LEASING = {"head_lessee": LEASE, "lessee": LEASE, "licensee": LICENCE}


def kind_by_role(kind: str, holder: str | None, sides: Sides) -> str:
    """An interest without a deed takes its kind from what sources call the organisation."""
    if kind != UNSTATED or holder is None:
        return kind
    roles = sides.roles_of_organisation(holder)
    if "freeholder" in roles:
        return FREEHOLD
    return LEASE if LESSEE_ROLES & roles else UNSTATED


def add_freeholders(kinds_of_side: dict[str, set[str]], owners: Collection[str]) -> None:
    """Transfers win: a role counts only where no transfer says who owns."""
    if not any(kinds & OWNERSHIP for kinds in kinds_of_side.values()):
        for side in owners:
            kinds_of_side[side].add(FREEHOLD)


def add_lessees(kinds_of_side: dict[str, set[str]], parties: list[Content]) -> None:
    """A lessee or licensee by role, on a side that holds nothing else."""
    by_role: dict[str, set[str]] = {}
    for row in parties:
        kinds = {LEASING[role] for role in row["roles"] if role in LEASING}
        by_role.setdefault(row["side"], set()).update(kinds)
    for side, kinds in by_role.items():
        if kinds and not kinds_of_side.get(side):
            kinds_of_side[side].add(LEASE if LEASE in kinds else LICENCE)


def owners_by_role(parties: list[Content], built: bool, homeowners: Collection[str]) -> set[str]:
    """The sides of freeholders; failing them, of landowners that are likely to own still.

    Sources also call landowner the organisation that owned before. It is taken to own now as long as
    nothing was built, or where it lets or owns the homes.
    """
    freeholders = {row["side"] for row in parties if "freeholder" in row["roles"]}
    return freeholders or {
        row["side"]
        for row in parties
        if "landowner" in row["roles"] and (not built or "landlord" in row["roles"] or row["key"] in homeowners)
    }
