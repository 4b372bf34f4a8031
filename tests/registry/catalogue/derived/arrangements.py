"""Small arrangements: a test names only what matters, the rest is empty."""

from typing import Any

from registry.content import kinds, normal

CLT, HA, COUNCIL, OWNER = "clt", "ha", "council", "owner"
SIDES = {CLT: "community", HA: "association", COUNCIL: "council", OWNER: "other"}

Row = dict[str, Any]


def party(key: str, *roles: str, **cells: Any) -> Row:
    return {
        "key": key,
        "side": SIDES.get(key, "other"),
        "name": key,
        "roles": list(roles),
        "part": "took_part",
        **cells,
    }


def transfer(key: str, giver: str | None, taker: str | None, instrument: str | None, **cells: Any) -> Row:
    return {
        "key": key,
        "from_party": giver,
        "to_party": taker,
        "instrument": instrument,
        "status": "completed",
        "asset_kinds": ["land"],
        **cells,
    }


def homes(key: str, count: int | None, **cells: Any) -> Row:
    return {
        "key": key,
        "count": count,
        "state": "completed",
        "supply": "new_build",
        "tenure": "social_rent",
        **cells,
    }


def service(giver: str | None, taker: str, **cells: Any) -> Row:
    return {
        "key": "sv1",
        "kind": "management_agreement",
        "status": "in_force",
        "from_party": giver,
        "to_party": taker,
        "services": ["housing_management"],
        **cells,
    }


def arrangement(**content: Any) -> Row:
    """A live scheme of community organisation, association, council and landowner, in normal form."""
    head = {"name": "Orchard Row", "scope": "scheme", "stage": "live", "status": "active"}
    named = {row["key"] for row in content.get("parties", [])}
    others = [party(key) for key in SIDES if key not in named]
    content = {**head, **content, "parties": content.get("parties", []) + others}
    return normal(kinds()["partnership"], content)


def organisation(**content: Any) -> Row:
    return normal(kinds()["organisation"], {"name": "Orchard CLT", "kind": "community_land_trust", **content})
