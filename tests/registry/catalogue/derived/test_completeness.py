"""A record is asked what its scope and stage allow to be known."""

from registry.catalogue.derived.partnership_questions import QUESTIONS
from registry.catalogue.derived.questions import completeness

from .arrangements import CLT, HA, arrangement, homes, transfer


def completeness_of(**content):
    return completeness(arrangement(**content), QUESTIONS)


def missing(pointer, reason):
    return [{"key": "m1", "about": [pointer], "reason": reason}]


def test_what_does_not_exist_is_an_answer_and_what_was_not_found_is_none():
    assert "/funding" in completeness_of()["lacking"]
    assert "/funding" not in completeness_of(missing=missing("/funding", "not_applicable"))["lacking"]
    assert "/funding" in completeness_of(missing=missing("/funding", "unknown"))["lacking"]


def test_a_whole_row_that_does_not_apply_covers_its_cells():
    row = [homes("h1", 4)]
    assert "/homes/h1/rent_basis" in completeness_of(homes=row)["lacking"]
    assert (
        "/homes/h1/rent_basis"
        not in completeness_of(homes=row, missing=missing("/homes/h1", "not_applicable"))["lacking"]
    )


def test_a_framework_is_not_asked_for_homes():
    assert not [
        pointer for pointer in completeness_of(scope="framework", stage=None)["lacking"] if pointer.startswith("/homes")
    ]


def test_a_group_is_asked_less_than_a_live_scheme():
    assert completeness_of(stage="group")["questions"] < completeness_of(stage="live")["questions"]


def test_a_building_without_homes_is_not_asked_for_homes():
    hall = {"key": "f1", "kind": "hall", "state": "completed"}
    assert "/homes" not in completeness_of(facilities=[hall])["lacking"]


def test_a_lease_is_asked_for_its_length():
    lease = transfer("t1", CLT, HA, "lease")
    assert "/asset_transfers/t1/term_years" in completeness_of(asset_transfers=[lease])["lacking"]
    assert (
        "/asset_transfers/t1/term_years"
        not in completeness_of(asset_transfers=[{**lease, "term_years": 125}])["lacking"]
    )


def test_homes_that_were_sold_have_no_rent_basis():
    assert "/homes/h1/rent_basis" not in completeness_of(homes=[homes("h1", 4, tenure="discounted_sale")])["lacking"]


def test_percent_is_the_share_of_questions_answered():
    found = completeness_of()
    assert found["percent"] == round(100 * found["answered"] / found["questions"])
    assert 0 < found["answered"] < found["questions"]
