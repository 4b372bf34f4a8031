"""The questions that an arrangement is asked, by its scope and stage."""

from collections.abc import Callable

from ...content.normal import Content
from .homes import GONE
from .lease_years import GRANTED, is_lease
from .questions import Lacking, Question, cell, each
from .sides import COMMUNITY

STAGES = ("group", "site", "plan", "build", "live")
LAND_ROLES = frozenset({"freeholder", "head_lessee", "lessee", "licensee", "landlord"})
BOUGHT = frozenset({
    "outright_sale", "discounted_sale", "shared_equity", "self_build_plot", "owner_managed", "croft", "sale_unspecified",
    "cohousing_leasehold_market", "mutual_home_ownership", "employer_home",
})  # fmt: skip
Test = Callable[[Content], bool]


def from_stage(stage: str) -> Test:
    return lambda content: content["stage"] in STAGES[STAGES.index(stage) :]


def of_scope(*scopes: str) -> Test:
    return lambda content: content["scope"] in scopes


def both(*tests: Test) -> Test:
    return lambda content: all(test(content) for test in tests)


def has_homes_to_tell(content: Content) -> bool:
    """A framework names no homes, and a community building has none."""
    return content["scope"] != "framework" and not (content["facilities"] and not content["homes"])


def is_ended(content: Content) -> bool:
    return content["status"] == "ended"


def is_there(row: Content) -> bool:
    return row["state"] not in GONE


def is_let(row: Content) -> bool:
    return is_there(row) and row["tenure"] not in BOUGHT


def _both_sides(content: Content) -> Lacking:
    sides = {row["side"] for row in content["parties"] if row["roles"]}
    return () if COMMUNITY in sides and len(sides) > 1 else ("/parties",)


def _landholder(content: Content) -> Lacking:
    told = content["asset_transfers"] or any(
        LAND_ROLES.intersection(row["roles"]) for row in content["parties"]
    )
    if content["scope"] == "stock":
        told = told or content["service_transfers"]
    return () if told else ("/asset_transfers",)


def _lease_terms(content: Content) -> Lacking:
    rows = (row for row in content["asset_transfers"] if row["status"] in GRANTED and is_lease(row))
    return [
        f"/asset_transfers/{row['key']}/term_years"
        for row in rows
        if row["term_years"] is None and not row["perpetual"]
    ]


def _prices(content: Content) -> Lacking:
    rows = (row for row in content["asset_transfers"] if row["status"] == "completed")
    return [
        f"/asset_transfers/{row['key']}/consideration_basis"
        for row in rows
        if not row["consideration_basis"]
    ]


def _rent_bases(content: Content) -> Lacking:
    rows = (row for row in content["homes"] if is_let(row))
    return [
        f"/homes/{row['key']}/rent_basis"
        for row in rows
        if not row["rent_basis"] and row["rent"] is None
    ]


def _allocation(content: Content) -> Lacking:
    decided = any(
        (row["domain"] or "").startswith("allocation") for row in content["decision_rights"]
    )
    told = decided or any(row["topic"] == "allocation" for row in content["clauses"])
    return (
        ()
        if told or any(row["allocation_routes"] for row in content["homes"])
        else ("/homes/allocation_routes",)
    )


def _any_milestone(*kinds: str) -> Callable[[Content], Lacking]:
    return lambda content: (
        ()
        if any(row["kind"] in kinds and row["date"] for row in content["milestones"])
        else ("/milestones",)
    )


def _leases(content: Content) -> bool:
    return any(row["status"] in GRANTED and is_lease(row) for row in content["asset_transfers"])


SCHEME_LIVE = both(of_scope("scheme"), from_stage("live"))
HOMES = both(has_homes_to_tell, from_stage("plan"))

QUESTIONS = (
    Question("summary", cell("summary")),
    Question("sources", cell("sources")),
    Question("stage", cell("stage"), of_scope("scheme", "stock", "programme")),
    Question("movement", cell("community_kinds")),
    Question("area", cell("areas")),
    Question("settlement", cell("settlement"), of_scope("scheme")),
    Question("both sides with their roles", _both_sides),
    Question("homes: how many", each("homes", "count", is_there), HOMES),
    Question("homes: tenure", each("homes", "tenure", is_there), both(HOMES, of_scope("scheme", "stock"))),
    Question("homes: supply", each("homes", "supply", is_there), both(HOMES, of_scope("scheme", "stock"))),
    Question("homes: owner", each("homes", "owner", is_let), both(has_homes_to_tell, of_scope("scheme", "stock"), from_stage("build"))),
    Question("homes: manager", each("homes", "manager", is_let), both(has_homes_to_tell, of_scope("scheme", "stock"), from_stage("live"))),
    Question("homes: rent basis", _rent_bases, both(has_homes_to_tell, SCHEME_LIVE)),
    Question("homes: allocation", _allocation, both(has_homes_to_tell, of_scope("scheme", "stock"), from_stage("live"))),
    Question("who holds the land", _landholder, both(of_scope("scheme", "stock"), from_stage("site"))),
    Question("length of the lease", _lease_terms, _leases),
    Question("basis of the price", _prices, lambda content: any(row["status"] == "completed" for row in content["asset_transfers"])),
    Question("protections", cell("protections"), both(of_scope("scheme", "stock"), from_stage("plan"))),
    Question("decision rights", cell("decision_rights"), lambda content: content["scope"] == "framework" or from_stage("plan")(content)),
    Question("agreement", cell("agreements"), lambda content: content["scope"] == "framework" or from_stage("plan")(content)),
    Question("when it began", _any_milestone("group_formed", "incorporated", "partner_selected"), of_scope("scheme")),
    Question("when homes were finished or occupied", _any_milestone("completion", "handover", "first_let"), SCHEME_LIVE),
    Question("funding", cell("funding"), both(of_scope("scheme"), from_stage("build"))),
    Question("outcome", cell("outcomes"), from_stage("live")),
    Question("kind of ending", cell("ending_kind"), is_ended),
    Question("day of the ending", cell("ended_on"), is_ended),
    Question("reason of the ending", cell("ending_reason"), is_ended),
)  # fmt: skip
