"""What roles tell of interests in land, where transfers leave it open."""

from typing import TYPE_CHECKING

from ...content.normal import Content
from .intended_roles import is_intended
from .interests import FREEHOLD, LAND, LEASE, LICENCE, OWNERSHIP, UNSTATED, interest_of
from .land_position import BY_ROLE, HOMES, LandPosition
from .sides import Sides
from .tenure import LESSEE_ROLES, OWNER_ROLES

if TYPE_CHECKING:
    from .situation import Situation

LEASING = {"head_lessee": LEASE, "lessee": LEASE, "licensee": LICENCE}


def kind_by_role(kind: str, holder: str | None, sides: Sides) -> str:
    """An interest without a deed takes its kind from what sources call the organisation."""
    if kind != UNSTATED or holder is None:
        return kind
    roles = sides.roles_of_organisation(holder)
    if OWNER_ROLES & roles:
        return FREEHOLD
    return LEASE if LESSEE_ROLES & roles else UNSTATED


def positions_by_role(situation: "Situation") -> tuple[LandPosition, ...]:
    """Transfers win: a role of owner counts where no transfer says who owns, or where transfers are missing."""
    owners: list[Content] = []
    lessees: list[tuple[Content, str]] = []
    owned = any(each.interest in OWNERSHIP for each in situation.interests)
    if not owned or _transfers_are_missing(situation.content):
        owners = [row for row in _owners(situation) if not owned or OWNER_ROLES.intersection(row["roles"])]
    # A lease of which only a role tells ends with the arrangement.
    if situation.reading.name != "now" or situation.content["status"] != "ended":
        lessees = _lessees(situation, {row["side"] for row in owners})
    of_owners = [_by_role(row, FREEHOLD, situation.sides) for row in owners]
    return tuple(of_owners + [_by_role(row, kind, situation.sides) for row, kind in lessees])


def _by_role(row: Content, kind: str, sides: Sides) -> LandPosition:
    holder = sides.organisation(row["key"]) or row["key"]
    return LandPosition(HOMES, holder, row["side"], kind, BY_ROLE, since=row["since"])


def _transfers_are_missing(content: Content) -> bool:
    return any("/asset_transfers" in row["about"] for row in content["missing"] if row["reason"] != "not_applicable")


def _is_only_meant(situation: "Situation", row: Content, role: str) -> bool:
    """Whether today's land is asked for, and the role waits for a transfer."""
    return situation.reading.name == "now" and role in row["roles"] and is_intended(situation.content, row, role)


def _owners(situation: "Situation") -> list[Content]:
    """Freeholders and owners; failing them, landowners that are likely to own still.

    Sources also call landowner the organisation that owned before. It is taken to own now as long as
    nothing was built, or where it lets or owns the homes. One that withdrew kept what it owned.
    """
    content = situation.content
    # A contract alone passes nothing, and one that grants a lease owns still.
    gave = {row["from_party"] for row in situation.transfers if interest_of(row) in OWNERSHIP}
    withdrew = [row for row in content["parties"] if row["part"] == "withdrew" and content["status"] == "ended"]
    parties = situation.parties + [row for row in withdrew if row not in situation.parties]
    parties = [row for row in parties if not any(_is_only_meant(situation, row, role) for role in OWNER_ROLES)]
    there = [row for row in parties if row["key"] not in gave or OWNER_ROLES.intersection(row["roles"])]
    built = content["stage"] in ("build", "live")
    homeowners = {row["owner"] for row in situation.homes}
    return [row for row in there if OWNER_ROLES.intersection(row["roles"])] or [
        row
        for row in there
        if "landowner" in row["roles"] and (not built or "landlord" in row["roles"] or row["key"] in homeowners)
    ]


def _lessees(situation: "Situation", owning: set[str]) -> list[tuple[Content, str]]:
    """Lessees and licensees, on sides that hold nothing else."""
    occupied = owning | {each.side for each in situation.interests if each.interest in LAND and each.side}
    leasing: dict[str, tuple[Content, str]] = {}
    for row in situation.parties:
        actual = [role for role in row["roles"] if not _is_only_meant(situation, row, role)]
        kinds = {LEASING[role] for role in actual if role in LEASING}
        if not kinds or row["side"] in occupied:
            continue
        kind = LEASE if LEASE in kinds else LICENCE
        if row["side"] not in leasing or kind == LEASE:
            leasing[row["side"]] = (row, kind)
    return list(leasing.values())
