"""Roles that a party is meant to have, apart from those that it has."""

from ...content.normal import Content
from .interests import FREEHOLD, LAND, LEASES, LICENCE, OWNERSHIP, interest_of
from .sides import sides_of

# A title to land comes with a transfer: before one is completed, the role is an intention.
TITLES = {
    "freeholder": OWNERSHIP,
    "owner": OWNERSHIP,
    "head_lessee": LEASES,
    "lessee": LEASES,
    "licensee": frozenset({LICENCE}) | LEASES,
}
MEANT = ("agreed", "proposed", "not_completed")


def intended_roles_of(content: Content) -> list[dict[str, object]]:
    """Parties with the roles that rest on what is only agreed, proposed or never came about."""
    rows = [
        (row["key"], [role for role in row["roles"] if is_intended(content, row, role)]) for row in content["parties"]
    ]
    return [{"party": key, "roles": roles} for key, roles in rows if roles]


def is_intended(content: Content, party: Content, role: str) -> bool:
    if party["part"] == "proposed":
        return True
    kinds = TITLES.get(role)
    if kinds is None:
        return False
    sides = sides_of(content)
    organisation = sides.organisation(party["key"])
    rows = [row for row in content["asset_transfers"] if sides.organisation(row["to_party"]) == organisation]
    if any(row["status"] in ("completed", "ended") and interest_of(row) in LAND for row in rows):
        return False
    return any(row["status"] in MEANT and interest_of(row) in kinds | {FREEHOLD} for row in rows)
