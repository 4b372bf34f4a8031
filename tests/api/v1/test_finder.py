"""Who could work with us here? Asked over HTTP, of the seed register."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_partnership, an_association, published

FINDER = "/api/v1/finder/"
KARBON = "org-xr3x226n33"


def answer(client, query: str) -> dict:
    response = client.get(f"{FINDER}?{query}")
    assert response.status_code == 200, response.content
    return response.json()


def test_the_partner_of_a_neighbour_comes_first_with_its_reason(public_client, some_postcodes):
    results = answer(public_client, "postcode=NE43 7DY&community_kind=community_land_trust")["results"]
    first = next(each for each in results[:2] if each["organisation"] == KARBON)
    reasons = {each["code"]: each for each in first["criteria"]}

    assert "Stocksfield" in reasons["here"]["sentence"]
    assert "recorded there as Isos Housing, now part of Karbon Homes" in reasons["here"]["sentence"]
    assert reasons["here"]["partnerships"] == ["chp-cnza8bakrv"]
    assert first["peer_group"]["associations"] > 1


def test_the_score_is_the_weighted_mean_of_its_values(public_client):
    page = answer(public_client, "area=E06000057&community_kind=community_land_trust&weight_here=7&weight_kind=2.5")

    assert page["parameters"]["weights"] == {"here": 7, "area": 2, "kind": 2.5}
    for each in page["results"]:
        mean = sum(part["weight"] * part["value"] for part in each["criteria"]) / 11.5
        assert each["score"] in (pytest.approx(mean, abs=2e-4), pytest.approx(mean / 4, abs=2e-4))


def test_what_is_not_asked_for_does_not_count(public_client):
    page = answer(public_client, "area=E06000057")
    assert {part["code"] for part in page["results"][0]["criteria"]} == {"here", "area"}

    everywhere = answer(public_client, "community_kind=cohousing_group")
    assert everywhere["place"] is None
    assert "No place was named" in everywhere["note"]
    assert {part["code"] for part in everywhere["results"][0]["criteria"]} == {"kind"}


def test_a_place_of_which_nothing_is_known_says_so_and_widens(public_client):
    page = answer(public_client, "near=60.15,-1.15")

    assert "We know little here" in page["note"]
    assert page["results"]
    assert answer(public_client, "area=E06000057")["note"] is None


def test_a_refusal_is_a_fact_and_lowers_nothing_else(public_client):
    willing, refusing = an_association(name="Willing Homes"), an_association(name="Refusing Homes")
    scheme, refused = a_partnership(), a_partnership()
    for record, association, part in ((scheme, willing, "took_part"), (refused, refusing, "declined")):
        record["parties"] = [
            party
            | (
                {"organisation": association["id"], "name": None, "part": part}
                if party["side"] == "association"
                else {}
            )
            for party in record["parties"]
        ]
    published(willing, refusing, scheme, refused)

    lists = answer(public_client, "area=E06000057&shown=50")
    shown = {each["organisation"]: each for name in ("results", "without_partnership") for each in lists[name]}

    assert shown[willing["id"]]["facts"] == []
    assert shown[refusing["id"]]["facts"][0]["sentence"].startswith("Declined ")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("area=E12000001", "place_too_large"),
        ("area=E99999999", "unknown_area"),
        ("area=E06000057&near=54,-2", "place_twice"),
        ("postcode=nowhere", "malformed_postcode"),
        ("weight_here=-1", "out_of_range"),
        ("weight_build=1", "unknown_parameter"),
        ("community_kind=clt", "unknown_code"),
        ("shown=0", "out_of_range"),
    ],
)
def test_what_cannot_be_asked_says_what_to_do(public_client, query, code):
    response = public_client.get(f"{FINDER}?{query}")

    assert response.status_code == 400
    assert response.json()["errors"][0]["code"] == code


def test_the_same_question_has_the_same_answer(public_client):
    query = f"{FINDER}?area=E08000035&community_kind=cohousing_group"
    first = public_client.get(query)

    assert public_client.get(query).content == first.content
    assert public_client.get(query, HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304


def test_an_answer_is_few_statements_however_many_are_shown(public_client):
    answer(public_client, "area=E06000057")
    for shown in (1, 50):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer(public_client, f"area=E06000057&community_kind=community_land_trust&shown={shown}")
        assert len(queries) <= 8, [each["sql"][:100] for each in queries]
