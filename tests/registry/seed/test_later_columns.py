"""Columns that came with later arrangements: real records show each, so that none is there for its own sake."""

import pytest

from .seed_rows import records

COLUMNS = [
    ("asset_transfers", "assessed_value_to"),
    ("asset_transfers", "co_takers"),
    ("asset_transfers", "consideration_words"),
    ("asset_transfers", "discount_percent"),
    ("asset_transfers", "empty_since"),
    ("asset_transfers", "ends_when"),
    ("asset_transfers", "link"),
    ("asset_transfers", "term_precision"),
    ("asset_transfers", "valued_by"),
    ("ballots", "count"),
    ("ballots", "days_open"),
    ("ballots", "proxy_votes"),
    ("board_seats", "filled_by"),
    ("board_seats", "held_by"),
    ("board_seats", "organ"),
    ("board_seats", "seats_before"),
    ("clauses", "amount"),
    ("clauses", "due"),
    ("clauses", "kept_stated_by"),
    ("clauses", "refused_by"),
    ("decision_rights", "organ"),
    ("decision_rights", "until"),
    ("facilities", "capacity"),
    ("facilities", "co_owners"),
    ("funding", "allocated"),
    ("funding", "condition"),
    ("funding", "kinds_within"),
    ("funding", "programme"),
    ("funding", "purposes"),
    ("funding", "repaid_from"),
    ("funding", "return_percent"),
    ("funding", "stake_least"),
    ("funding", "target"),
    ("home_parts", "count"),
    ("home_parts", "income_limit"),
    ("home_parts", "seller_kind"),
    ("home_parts", "share_of"),
    ("home_parts", "site"),
    ("homes", "bedrooms_to"),
    ("homes", "co_managers"),
    ("homes", "count_of"),
    ("homes", "empty_since"),
    ("homes", "heating"),
    ("homes", "share_precision"),
    ("homes", "state_or_later"),
    ("letting_steps", "after"),
    ("milestones", "attendance"),
    ("outcomes", "per"),
    ("payments", "amount"),
    ("protections", "co_enforcers"),
    ("service_transfers", "part_only"),
]


# Terms that came with facts that had stood in words.
TERMS = [
    ("ballots", "kind", "open_vote"),
    ("clauses", "topic", "no_rival_bids"),
    ("clauses", "topic", "training"),
    ("facilities", "kind", "land"),
    ("funding", "kind", "repayable_grant"),
    ("funding", "state", "available"),
    ("funding", "state", "expected"),
    ("homes", "tenure", "landowner_plot"),
    ("milestones", "kind", "applications_closed"),
    ("milestones", "kind", "court_decision"),
    ("milestones", "kind", "part_left"),
    ("milestones", "kind", "project_started"),
    ("milestones", "kind", "publicity"),
    ("asset_transfers", "legal_basis", "crtb_not_told"),
    ("asset_transfers", "valuation_basis", "before_restriction"),
    ("outcomes", "indicator", "homes_enabled"),
    ("outcomes", "indicator", "residents_displaced"),
    ("outcomes", "indicator", "households_housed"),
    ("parties", "roles", "court"),
    ("parties", "roles", "evaluator"),
    ("parties", "roles", "owner"),
]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_record_of_the_seed_shows_it(table, column):
    assert any(row.get(column) not in (None, "", []) for record in records() for row in record.get(table, []))


@pytest.mark.parametrize(("table", "column", "code"), TERMS)
def test_a_record_of_the_seed_uses_the_term(table, column, code):
    rows = [row for record in records() for row in record.get(table, [])]

    assert any(code == row.get(column) or (column == "roles" and code in row[column]) for row in rows)
