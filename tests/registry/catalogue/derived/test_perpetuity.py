"""Strength is counted from the protections."""

import pytest

from registry.catalogue.derived.perpetuity import perpetuity_of
from registry.vocabularies.vocabulary import terms

from .arrangements import CLT, COUNCIL, HA, arrangement, homes, transfer


def lock(key, kind, enforcer=None, **cells):
    return {"key": key, "kind": kind, "enforcer": enforcer, **cells}


COVENANT = lock("k1", "lease_covenant", CLT, perpetual=True)
OCCUPANCY = lock("k2", "s106_occupancy", COUNCIL, perpetual=True)
MORTGAGEE = lock("k3", "mortgagee_protection")
RULES = lock("k4", "asset_lock_constitutional", CLT, perpetual=True)
EXAMPLES = {
    "strong": {"protections": [COVENANT, OCCUPANCY]},
    "moderate": {"protections": [COVENANT]},
    "weak": {"protections": [RULES]},
    "part_of_homes": {
        "homes": [homes("h1", 1), homes("h2", 40)],
        "protections": [lock("k1", "occupancy_rule", CLT, about=["/homes/h1"])],
    },
    "proposed": {
        "stage": "plan",
        "asset_transfers": [transfer("t1", CLT, HA, "long_lease", status="proposed")],
        "protections": [lock("k1", "lease_covenant", CLT, transfer="t1")],
    },
    "none_recorded": {"missing": [{"key": "m1", "about": ["/protections"], "reason": "unknown"}]},
    "not_known": {},
}


def strength(**content):
    return perpetuity_of(arrangement(**content))["code"]


@pytest.mark.parametrize("code", EXAMPLES)
def test_strength_follows_from_the_locks(code):
    assert strength(**EXAMPLES[code]) == code


def test_every_strength_has_an_example():
    assert set(EXAMPLES) == set(terms("perpetuity_strength"))


def test_two_locks_of_one_holder_are_not_independent():
    assert strength(protections=[COVENANT, lock("k2", "buy_back", CLT, perpetual=True)]) == "moderate"


def test_mortgagee_protection_weakens_several_locks_and_overrides_a_single_one():
    assert strength(protections=[COVENANT, OCCUPANCY, MORTGAGEE]) == "moderate"
    assert strength(protections=[COVENANT, MORTGAGEE]) == "weak"


def test_a_lock_that_ends_soon_is_weak():
    assert strength(protections=[lock("k1", "use_restriction", COUNCIL, term_years=10)]) == "weak"


def test_a_covenant_lasts_as_long_as_the_lease_it_stands_in():
    lease = transfer("t1", CLT, HA, "long_lease", term_years=125)
    perpetuity = perpetuity_of(
        arrangement(asset_transfers=[lease], protections=[lock("k1", "lease_covenant", CLT, transfer="t1")])
    )
    assert "125 years" in perpetuity["reason"]


def test_a_rural_housing_burden_has_no_end_by_law():
    assert "no end" in perpetuity_of(arrangement(protections=[lock("k1", "rural_housing_burden", CLT)]))["reason"]


def test_a_break_alone_says_nothing_of_strength():
    assert strength(protections=[lock("k1", "break", HA)]) == "not_known"
