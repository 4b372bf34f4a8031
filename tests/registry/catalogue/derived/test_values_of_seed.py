"""Values that a check of the first hundred records found wrong, each by the number of its case."""

import pytest

from .of_seed import derived_of_case


@pytest.mark.parametrize(
    ("case", "code", "holds"),
    [
        ("A32", "none", False),  # the bakery next door is not Oakfield Terrace
        ("A34", "none", False),  # the green beside is not the plot of the seven homes
        ("B63", "part", True),  # 58 homes of its own beside those on lease
        ("A09", "none", False),
        ("A14", "none", False),
        ("A46", "all", True),
        ("A53", "part", True),
        ("B51", "all", True),  # here the building became the homes
        ("B31", "management_only", False),
        ("A15", "none", False),
        ("A50", "not_known", None),
    ],
)
def test_the_land_is_that_of_the_homes(case, code, holds):
    derived = derived_of_case(case)
    assert (derived["community_land"]["code"], derived["community_holds_land"]) == (code, holds)


def test_what_lies_beside_is_named_apart():
    assert "Beside the homes it owns: building (transfer t1)." in derived_of_case("A32")["community_land"]["reason"]
    bakery = next(row for row in derived_of_case("A32")["land_positions"] if row["by"] == "transfer")
    assert (bakery["party"], bakery["interest"], bakery["of"]) == ("clt", "freehold", "beside")


def test_land_is_told_over_time():
    council, first, second, *_ = derived_of_case("B63")["land_positions"]
    assert (council["party"], council["interest"], council["by"]) == ("council", "freehold", "presumed")
    assert (first["interest"], first["over"]) == ("long_lease", True)
    assert (second["interest"], second["since"], second["over"]) == ("long_lease", "2015-09/..", False)
    assert first["asset"] == second["asset"] == "t1"


@pytest.mark.parametrize(
    ("case", "code", "proposed"),
    [
        ("A14", "proposed", ["lease_covenant", "s106_occupancy"]),
        ("A56", "proposed", ["buy_out"]),
        ("B48", "part_of_homes", ["rural_housing_burden"]),
        ("A46", "moderate", []),
    ],
)
def test_locks_that_are_only_proposed_are_kept_apart(case, code, proposed):
    perpetuity = derived_of_case(case)["perpetuity"]
    assert (perpetuity["code"], perpetuity["proposed"]) == (code, proposed)


@pytest.mark.parametrize(
    ("case", "locked", "homes"),
    [("A20", 5, 80), ("B04", 21, 59), ("A13", 23, 81), ("B48", 3, 9), ("B63", 13, 86), ("A08", 0, 12), ("A46", 12, 12)],
)
def test_a_lock_says_on_how_many_of_the_homes_it_is(case, locked, homes):
    perpetuity = derived_of_case(case)["perpetuity"]
    assert (perpetuity["homes_locked"], perpetuity["homes"]) == (locked, homes)
    if locked < homes:
        assert perpetuity["code"] == "part_of_homes"
        assert f"on {locked} of {homes} homes" in perpetuity["reason"]


@pytest.mark.parametrize(
    ("case", "amount", "proposed"),
    [("A03", "208.00", None), ("A14", None, "208.00"), ("A35", None, None), ("A56", None, None)],
)
def test_a_rent_of_a_lease_not_yet_granted_is_not_paid(case, amount, proposed):
    rent = derived_of_case(case)["ground_rent_per_home_year"]
    assert (rent["amount"], rent["proposed_amount"]) == (amount, proposed)
    assert rent["reason"].startswith("As agreed or proposed, and not paid yet") is (case != "A03")


@pytest.mark.parametrize(
    ("case", "party", "roles"),
    [
        ("A09", "clt", ["freeholder"]),
        ("A14", "clt", ["freeholder"]),
        ("A14", "ha", ["lessee"]),
        ("A30", "clt", ["freeholder"]),
        ("A30", "greensquare", ["lessee"]),
        ("A35", "clt", ["freeholder"]),
        ("A35", "teign", ["lessee"]),
    ],
)
def test_a_role_that_waits_for_a_transfer_is_intended(case, party, roles):
    assert {"party": party, "roles": roles} in derived_of_case(case)["intended_roles"]


def test_a_role_that_a_completed_transfer_gave_is_not_intended():
    assert derived_of_case("A01")["intended_roles"] == []


@pytest.mark.parametrize(
    ("case", "least", "most", "by"),
    [
        ("A03", 31, 32, "opening"),
        ("A22", None, None, None),  # the trust of 2011 is older than the scheme
        ("B06", 5, None, "opened"),
        ("B49", None, None, None),
        ("B48", 132, 155, "first_let"),
        ("A25", 61, None, "completion"),
        ("A20", 27, None, "start_on_site"),
        ("B34", 120, 143, "opened"),
        ("A01", 51, 52, "completion"),
    ],
)
def test_months_to_live_count_from_the_schemes_own_beginning(case, least, most, by):
    months = derived_of_case(case)["months_to_live"]
    assert (months["least"], months["most"], months["by"]) == (least, most, by)


def test_an_inferred_date_says_so():
    assert "Uncertain or inferred by the editors: 2024?." in derived_of_case("B48")["months_to_live"]["reason"]


def test_a_hall_that_is_handed_over_finishes_no_homes():
    completed = derived_of_case("A03")["completed"]
    assert completed == {"earliest": "2014-10-03", "latest": "2014-10-03", "by": "opening"}


def test_the_year_of_completion_stands_on_homes():
    by_year = {case: derived_of_case(case)["homes"]["by_year_finished"] for case in ("A21", "B37", "B51", "B11", "A01")}
    assert by_year["A21"] == {"2002": 2, "2010": 4, "not_stated": 5}
    assert by_year["B37"] == {"2018": 27, "2022": 40, "not_stated": 1500}
    assert by_year["B51"] == {"2019": 2}
    assert by_year["B11"] == {}
    assert by_year["A01"] == {"2015": 7}


def test_bed_spaces_and_plots_are_counted_beside_homes():
    assert derived_of_case("B11")["homes"]["bed_spaces"] == 9
    assert derived_of_case("A08")["homes"]["plots"] == 8
    assert derived_of_case("A08")["homes"]["total"] == 12


def test_homes_that_nobody_has_begun_are_told_apart():
    homes = derived_of_case("B47")["homes"]
    assert (homes["total"], homes["completed"], homes["planned"]) == (65, 60, 5)
    assert homes["planned_by_tenure"] == {"rent_unspecified": 5}
