"""What an arrangement lacks for an answer, question by question."""

from collections.abc import Callable

from ...content.normal import Content
from .homes import GONE
from .lease_years import GRANTED, is_lease
from .questions import Lacking
from .sides import COMMUNITY

LAND_ROLES = frozenset({"freeholder", "owner", "head_lessee", "lessee", "licensee", "landlord"})
BOUGHT = frozenset({
    "outright_sale", "discounted_sale", "shared_equity", "self_build_plot", "owner_managed",
    "croft", "sale_unspecified", "cohousing_leasehold_market", "mutual_home_ownership",
    "employer_home", "landowner_plot",
})  # fmt: skip


def is_there(row: Content) -> bool:
    return row["state"] not in GONE


def is_let(row: Content) -> bool:
    return is_there(row) and row["tenure"] not in BOUGHT


def both_sides(content: Content) -> Lacking:
    sides = {row["side"] for row in content["parties"] if row["roles"]}
    return () if COMMUNITY in sides and len(sides) > 1 else ("/parties",)


def landholder(content: Content) -> Lacking:
    described = content["asset_transfers"] or any(LAND_ROLES.intersection(row["roles"]) for row in content["parties"])
    if content["scope"] == "stock":
        described = described or content["service_transfers"]
    return () if described else ("/asset_transfers",)


def lease_terms(content: Content) -> Lacking:
    rows = (row for row in content["asset_transfers"] if row["status"] in GRANTED and is_lease(row))
    return [
        f"/asset_transfers/{row['key']}/term_years"
        for row in rows
        if row["term_years"] is None and not row["perpetual"]
    ]


def prices(content: Content) -> Lacking:
    rows = (row for row in content["asset_transfers"] if row["status"] == "completed")
    return [f"/asset_transfers/{row['key']}/consideration_basis" for row in rows if not row["consideration_basis"]]


def rent_bases(content: Content) -> Lacking:
    rows = (row for row in content["homes"] if is_let(row))
    return [f"/homes/{row['key']}/rent_basis" for row in rows if not row["rent_basis"] and row["rent"] is None]


def allocation(content: Content) -> Lacking:
    decided = any((row["domain"] or "").startswith("allocation") for row in content["decision_rights"])
    described = decided or any(row["topic"] == "allocation" for row in content["clauses"])
    return (
        () if described or any(row["allocation_routes"] for row in content["homes"]) else ("/homes/allocation_routes",)
    )


def any_milestone(*kinds: str) -> Callable[[Content], Lacking]:
    return lambda content: (
        () if any(row["kind"] in kinds and row["date"] for row in content["milestones"]) else ("/milestones",)
    )
