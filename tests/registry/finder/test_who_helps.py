"""Who helps near a place, who paid there and on what terms; how far the answer was widened where little is known."""

import re

import pytest

from tests.builders.schemes import organisation, scheme

pytestmark = pytest.mark.django_db

HERE = "E06000057"
# Of all islands, the one with the least on record.
SHETLAND = "S12000027"


def answer(client, area: str = HERE) -> dict:
    return client.get(f"/api/v1/finder/?area={area}").json()


def party(record: str, side: str, *roles: str) -> dict:
    return {"key": "p3", "side": side, "organisation": record, "roles": list(roles), "part": "took_part"}


def scheme_with(record: str, side: str, *roles: str, area: str = HERE, **cells):
    made = scheme(areas=[area])
    made.publish_again(parties=[*made.content["parties"], party(record, side, *roles)], **cells)
    return made


def helper(client, record: str, area: str = HERE) -> dict | None:
    return next((each for each in answer(client, area)["helpers"] if each["organisation"] == record), None)


def test_a_council_is_told_by_what_it_did_in_its_district(public_client):
    council = organisation(name="Dale Council", kind="local_authority")
    made = scheme_with(council, "council", "vendor", "funder")
    scheme_with(council, "council", "vendor", area="E06000052")

    found = helper(public_client, council)

    assert found["group"] == "council"
    assert found["sentence"] == "Took part in 1 partnership in Northumberland: funder in 1, vendor in 1."
    assert found["partnerships"] == [made.id]
    assert helper(public_client, council, "E06000047") is None


def test_whoever_was_an_enabler_near_by_is_one_whatever_its_kind(public_client):
    charity = organisation(name="Rural Charity", kind="other")
    adviser = organisation(name="Only Adviser", kind="other")
    scheme_with(charity, "other", "enabler")
    scheme_with(adviser, "other", "adviser")

    assert helper(public_client, charity)["group"] == "enabler"
    assert helper(public_client, adviser) is None


def test_where_no_enabler_is_near_the_answer_says_so_and_widens(public_client):
    page = answer(public_client, SHETLAND)

    assert page["helpers_note"] == (
        "No enabler is on record for the Shetland Islands or within 37 miles. We have widened to Scotland."
    )
    enablers = [each for each in page["helpers"] if each["group"] == "enabler"]
    assert enablers
    assert not any(each["is_near"] for each in enablers)
    assert page["funding_note"].endswith("is recorded. We have widened to Scotland.")
    assert answer(public_client)["helpers_note"] is None


def test_a_near_enabler_keeps_those_of_the_region_out(public_client):
    hub = organisation(name="Island Hub", kind="enabler", operating_areas=[{"key": "a1", "area": SHETLAND}])
    page = answer(public_client, SHETLAND)

    assert [each["organisation"] for each in page["helpers"] if each["group"] == "enabler"] == [hub]
    assert page["helpers_note"] is None


def test_funders_are_told_with_sums_and_terms(public_client):
    fund = organisation(name="Dale Fund", kind="funder")
    row = {"key": "f1", "funder": "p3", "kind": "loan", "amount": "87000", "state": "offered", "date": "2024-06"}
    total = {"key": "f2", "funder": "p3", "kind": "total_cost", "amount": "900000"}
    made = scheme_with(fund, "other", "lender", funding=[row | {"note": "Paid back over ten years."}, total])

    (found,) = [each for each in answer(public_client)["funding"] if each["organisation"] == fund]

    assert [each["sentence"] for each in found["sums"]] == [
        f"Loan of £87,000, offered, June 2024, towards {made.content['name']}. Paid back over ten years."
    ]
    assert found["sums"][0]["partnerships"] == [made.id]


def test_a_fund_that_was_taken_on_stands_under_the_name_of_today(public_client):
    heir = organisation(name="Heir Fund", kind="funder")
    before = organisation(
        name="Former Fund", kind="funder", relations=[{"key": "r1", "kind": "merged_into", "organisation": heir}]
    )
    row = {"key": "f1", "funder": "p3", "kind": "grant"}
    scheme_with(before, "other", "funder", funding=[row])

    (found,) = [each for each in answer(public_client)["funding"] if each["organisation"] == heir]

    assert "Grant, amount not recorded" in found["sums"][0]["sentence"]
    assert "as Former Fund" in found["sums"][0]["sentence"]


def test_what_associations_pay_themselves_is_no_offer(public_client):
    made = scheme()
    made.publish_again(funding=[{"key": "f1", "funder": "p2", "kind": "grant", "amount": "5"}])

    assert made.association not in [each["organisation"] for each in answer(public_client)["funding"]]


def test_the_page_has_each_kind_of_help_under_its_heading(public_client):
    page = re.sub(r"\s+", " ", public_client.get("/find/?place=Northumberland").text)

    for heading in ("Your council", "Enablers and advisers", "Who paid, and on what terms", "On offer near you"):
        assert heading in page
    assert "No offer of land, homes or services is recorded for this place." in page
    assert "We have widened to Scotland" in public_client.get(f"/find/?area={SHETLAND}").text


def test_a_debt_that_was_written_off_stands_apart_from_who_paid(public_client):
    treasury = organisation(name="Dale Treasury", kind="other")
    row = {"key": "f1", "funder": "p3", "kind": "debt_written_off", "amount": "23000000"}
    made = scheme_with(treasury, "other", "funder", funding=[row])

    page = answer(public_client)

    assert treasury not in [each["organisation"] for each in page["funding"]]
    (found,) = [each for each in page["given_up"] if each["organisation"] == treasury]
    assert found["sentence"] == f"Debt written off: £23,000,000, of {made.content['name']}."
    text = public_client.get("/find/?place=Northumberland").text
    assert text.index("Debts written off") < text.index("Dale Treasury")


def test_a_council_on_the_side_of_the_community_took_part_as_well(public_client):
    council = organisation(name="Dale Parish Council", kind="local_authority")
    made = scheme_with(council, "community", "promoter")

    shown = helper(public_client, council)

    assert shown["partnerships"] == [made.id]
    assert shown["sentence"].startswith("Took part in 1 partnership in Northumberland: promoter in 1")
