"""The rules of agreements, decision rights, seats and votes."""

import pytest

from tests.builders import GONE, a_partnership, breaks_exactly, samples

pytestmark = pytest.mark.django_db

VOTE, RIGHT = "/ballots/v1", "/decision_rights/d1"

SAMPLES = samples(
    ("G01", {"/agreements/a1/until": "2012"}, "/agreements/a1/until", {"/agreements/a1/until": "2013-01"}),
    ("G02", {f"{RIGHT}/decides": [], f"{RIGHT}/consulted": []}, RIGHT, {f"{RIGHT}/decides": []}),
    ("G03", {f"{RIGHT}/consulted": ["trust"]}, RIGHT, {f"{RIGHT}/consulted": [], f"{RIGHT}/consents": ["trust"]}),
    ("G05", {"/decision_rights/d1/since": "2020", "/decision_rights/d1/until": "2019"}, "/decision_rights/d1/until",
     {"/decision_rights/d1/since": "2020", "/decision_rights/d1/until": "2020"}),
    ("G04", {"/board_seats/b1/held_by": "landlord"}, "/board_seats/b1/held_by", {"/board_seats/b1/held_by": "council"}),
    (
        "G10",
        {f"{VOTE}/votes_for": 101, f"{VOTE}/in_favour_percent": GONE},
        f"{VOTE}/votes_for",
        {f"{VOTE}/votes_for": 100, f"{VOTE}/in_favour_percent": "100"},
    ),
    ("G11", {f"{VOTE}/turnout_percent": "51.5"}, f"{VOTE}/turnout_percent", {f"{VOTE}/turnout_percent": "51.5", f"{VOTE}/precision": "about"}),
    ("G12", {f"{VOTE}/passed": False}, f"{VOTE}/passed", {f"{VOTE}/passed": False, f"{VOTE}/threshold_percent": "95"}),
    ("G13", {f"{VOTE}/kind": "consultation"}, f"{VOTE}/passed", {f"{VOTE}/kind": "consultation", f"{VOTE}/passed": None}),
    ("G14", {f"{VOTE}/votes_against": 11}, f"{VOTE}/votes_against", {f"{VOTE}/votes_against": 10}),
    ("G20", {"/clauses/c1/kept": GONE}, "/clauses/c1/kept", {"/clauses/c1/kept": "open"}),
    ("G21", {"/clauses/c1/kept_stated_by": GONE}, "/clauses/c1/kept_stated_by",
     {"/clauses/c1/kept_stated_by": GONE, "/clauses/c1/kept_sources": ["s1"]}),
    ("G22", {"/clauses/c1/refused_by": "landlord"}, "/clauses/c1/status",
     {"/clauses/c1/refused_by": "landlord", "/clauses/c1/status": "refused", "/clauses/c1/kept": GONE, "/clauses/c1/due": GONE}),
)  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_rule_breaks_on_its_own_ground_only(sample):
    breaks_exactly(a_partnership(), sample)
