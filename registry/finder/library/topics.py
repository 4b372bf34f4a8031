"""The topics by which people look for a term. Each clause and each protection belongs to one."""

from collections.abc import Sequence
from dataclasses import dataclass

RENTS = ("ground_rent", "peppercorn")


@dataclass(frozen=True)
class Topic:
    """`clauses` and `protections` are codes of their vocabularies; `rents` says whether ground rents of leases belong here."""

    code: str
    label: str
    about: str
    clauses: tuple[str, ...] = ()
    protections: tuple[str, ...] = ()
    rents: bool = False


TOPICS: Sequence[Topic] = (
    Topic("allocation", "Who gets the homes", "How people are chosen, who decides, and how local people come first.",
          ("allocation", "local_connection"), ("s106_occupancy", "occupancy_rule", "planning_condition")),
    Topic("land", "Keeping the land", "Who holds the freehold, and what keeps it in community hands.",
          ("freehold",),
          ("asset_lock_statutory", "asset_lock_constitutional", "lease_covenant", "use_restriction", "reverter",
           "title_restriction", "rural_housing_burden", "grant_clawback", "permitted_lease_community_housing")),
    Topic("ground-rent", "Ground rent", "How much an association pays for the land, and how it rises.",
          ("ground_rent",), (), rents=True),
    Topic("buy-out", "Buying the association out", "The group's right to take the homes over one day.",
          ("buy_out",), ("buy_out",)),
    Topic("break", "Ending it early", "Breaks in a lease, notice, and what happens to land and homes at the end.",
          ("exit", "termination", "continuation"), ("break",)),
    Topic("lender", "Protection of lenders", "What a lender may do if a loan is not paid: mortgagee protection.",
          ("lender_protection",), ("mortgagee_protection",)),
    Topic("sale", "Selling and reselling", "Limits on sales and prices, first refusal, Right to Buy.",
          ("sale_and_resale", "overage"),
          ("resale_price_covenant", "income_linked_formula", "pre_emption", "buy_back", "staircasing_cap",
           "designated_protected_area", "enfranchisement_exempt", "enfranchisement_possible",
           "right_to_buy_exclusion", "right_to_buy_applies")),
    Topic("design", "Design and building", "The say of the group in plans, number of homes and building work.",
          ("design", "homes_mix", "building_works")),
    Topic("rent", "Rents and charges", "How rents and service charges are set.", ("rent", "service_charge")),
    Topic("running", "Looking after the homes", "Repairs, standards, complaints and what happens when they slip.",
          ("standards", "repairs", "complaints", "failure_to_perform")),
    Topic("say", "Residents' say", "How residents and the group take part in decisions.",
          ("involvement", "board_seats", "communication", "reporting", "equality")),
    Topic("money", "Costs and risk", "Who pays for what, and who bears a loss.", ("costs_and_risk", "remuneration")),
    Topic("community", "Benefits for the community", "Money, rooms, jobs or training for the place.", ("community_benefit", "training")),
    Topic("promises", "Promises", "What was promised to residents, and whether it was kept.", ("promise",)),
    Topic("agreement", "How the agreement works", "Who is in it, what it covers, and how it can be changed.",
          ("parties", "scope", "roles", "start_date", "confidentiality", "data_protection", "conflict_of_interest",
           "variation", "dispute", "exclusivity", "no_rival_bids")),
    Topic("other", "Other terms", "Terms that fit under none of these.", ("other",), ("other", "not_stated")),
)  # fmt: skip
OF_CLAUSE = {code: topic for topic in TOPICS for code in topic.clauses}
OF_PROTECTION = {code: topic for topic in TOPICS for code in topic.protections}
OF_RENT = next(topic for topic in TOPICS if topic.rents)


def topic_of(table: str, code: str) -> Topic:
    """The topic of a row by its table and its code."""
    if table == "clauses":
        return OF_CLAUSE[code]
    return OF_PROTECTION[code] if table == "protections" else OF_RENT


def topic_called(code: str) -> Topic | None:
    """By its own code, or by that of a clause or a protection that belongs to it."""
    own = next((topic for topic in TOPICS if topic.code == code), None)
    return own or OF_CLAUSE.get(code) or OF_PROTECTION.get(code)
