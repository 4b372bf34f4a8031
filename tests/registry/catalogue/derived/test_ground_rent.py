"""Ground rent of one home for one year, only where the transfer allows it to be worked out."""

import pytest

from registry.catalogue.derived.ground_rent import ground_rent_of

from .arrangements import CLT, HA, arrangement, homes, transfer


def lease(key="t1", **cells):
    recurring = {"recurring_kind": "ground_rent", "recurring_period": "year", "recurring_per": "scheme"}
    return transfer(key, CLT, HA, "long_lease", **{**recurring, **cells})


def rent_of(*rows, **content):
    return ground_rent_of(arrangement(asset_transfers=list(rows), **content))


@pytest.mark.parametrize(
    ("cells", "amount"),
    [
        ({"recurring_amount": "2080.00", "homes_count": 10}, "208.00"),
        (
            {"recurring_amount": "4.00", "recurring_period": "week", "recurring_per": "home"},
            "208.00",
        ),
        ({"recurring_amount": "100.00", "recurring_per": "home"}, "100.00"),
        ({"recurring_amount": "100.00", "homes_count": 3}, "33.33"),
        ({"recurring_kind": "peppercorn"}, "0.00"),
    ],
)
def test_the_amount_is_for_one_home_and_one_year(cells, amount):
    assert rent_of(lease(**cells))["amount"] == amount


def test_the_homes_of_the_scheme_do_not_stand_in_for_those_of_the_transfer():
    rent = rent_of(lease(recurring_amount="2080.00"), homes=[homes("h1", 10)])
    assert rent["amount"] is None
    assert "does not say for how many homes" in rent["reason"]


def test_a_rent_without_an_amount_says_so():
    assert "no amount is stated" in rent_of(lease())["reason"]


def test_a_service_charge_is_no_ground_rent():
    assert rent_of(lease(recurring_kind="service_charge", recurring_amount="50.00"))["amount"] is None


def test_a_lease_that_will_not_be_granted_pays_nothing():
    row = lease(recurring_amount="100.00", recurring_per="home", status="not_completed")
    assert rent_of(row) == {"amount": None, "proposed_amount": None, "reason": "No ground rent is recorded."}


def test_several_rents_give_the_mean_over_their_homes_and_the_range():
    first = lease("t1", recurring_amount="1000.00", homes_count=10)
    second = lease("t2", recurring_amount="4000.00", homes_count=10)
    rent = rent_of(first, second)
    assert rent["amount"] == "250.00"
    assert "From £100.00 to £400.00" in rent["reason"]


def test_several_rents_give_no_mean_when_the_homes_of_one_are_not_known():
    first = lease("t1", recurring_amount="100.00", recurring_per="home")
    second = lease("t2", recurring_amount="4000.00", homes_count=10)
    rent = rent_of(first, second)
    assert rent["amount"] is None
    assert "From £100.00 to £400.00" in rent["reason"]
