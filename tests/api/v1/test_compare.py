"""Associations compared over HTTP."""

from tests.builders.schemes import organisation

ASTER, HASTOE, KARBON = "org-amfzqj16ak", "org-a07kgb7s5f", "org-xr3x226n33"


def test_answers_stand_in_the_order_of_the_organisations(public_client):
    answer = public_client.get(f"/api/v1/organisations/compare/?id={HASTOE},{ASTER}").json()

    assert [each["id"] for each in answer["organisations"]] == [HASTOE, ASTER]
    for question in answer["questions"]:
        assert [each["organisation"] for each in question["answers"]] == [HASTOE, ASTER]


def test_a_term_has_the_partnerships_behind_it(public_client):
    answer = public_client.get(f"/api/v1/organisations/compare/?id={ASTER},{KARBON}").json()
    (lease,) = [term for term in answer["organisations"][0]["terms"] if term["code"] == "lease_taken"]

    assert (lease["lowest"], lease["unit"]) == ("125", "years")
    assert "chp-g8jvccy471" in {each["partnership"] for each in lease["answers"]}
    assert lease["silent"] + len({each["partnership"] for each in lease["answers"]}) == lease["partnerships"]


def test_five_are_too_many_and_one_stands_alone(public_client):
    five = ",".join(organisation() for _ in range(5))
    answer = public_client.get(f"/api/v1/organisations/compare/?id={five}")

    assert (answer.status_code, answer.json()["code"]) == (400, "too_many_organisations")
    assert len(public_client.get(f"/api/v1/organisations/compare/?id={ASTER}").json()["organisations"]) == 1


def test_an_answer_is_kept_until_something_is_published(public_client):
    address = f"/api/v1/organisations/compare/?id={ASTER},{KARBON}"
    tag = public_client.get(address)["ETag"]

    assert public_client.get(address, headers={"If-None-Match": tag}).status_code == 304
