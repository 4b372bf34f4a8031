"""Where things are, at the doors of the API: names of areas, retired codes, half postcodes, records with only a postcode."""

import json
from urllib.parse import quote

import pytest

from tests.builders import GONE, a_partnership, changed, published

WITHOUT_POINT = {"/latitude": GONE, "/longitude": GONE, "/location_precision": GONE}
ONLY_POSTCODE = {**WITHOUT_POINT, "/areas": GONE}


def areas(client, text: str) -> dict:
    return client.get(f"/api/v1/areas/?q={quote(text)}").json()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kings Lynn", "E07000146"),
        ("St Helens", "E08000013"),
        ("Stoke on Trent", "E06000021"),
        ("Westmorland & Furness", "E06000064"),
        ("Ynys Môn", "W06000001"),
        ("City of Bristol", "E06000023"),
        ("Rhondda Cynon Taff", "W06000016"),
        ("Western Isles", "S12000013"),
        ("stocksfield", "E06000057"),
        ("E06000057", "E06000057"),
    ],
)
def test_the_list_of_areas_finds_what_people_call_so(public_client, typed, code):
    answer = areas(public_client, typed)

    assert answer["results"][0]["code"] == code
    assert "note" not in answer


def test_it_says_by_which_name(public_client):
    assert areas(public_client, "Hexham")["results"][0]["found_by"] == "Hexham"


def test_a_miss_offers_the_nearest_and_says_so(public_client):
    answer = areas(public_client, "Stocksfeild")

    assert answer["note"].startswith("No area is called “Stocksfeild”")
    assert answer["results"][0]["code"] == "E06000057"
    assert areas(public_client, "zzzz")["results"] == []


def test_names_go_together_with_other_filters_orders_and_pages(public_client):
    first = public_client.get("/api/v1/areas/?q=yorkshire&current=true&level=district&page_size=1").json()
    second = public_client.get(first["next"]).json()
    by_code = public_client.get("/api/v1/areas/?q=yorkshire&current=true&level=district&ordering=code").json()

    codes = {row["code"] for row in by_code["results"]}
    assert len(codes) == first["count"] > 1
    assert {first["results"][0]["code"], second["results"][0]["code"]} <= codes


@pytest.mark.parametrize("path", ["partnerships", "organisations", "parties", "asset-transfers"])
def test_a_retired_code_that_answers_for_more_is_told_in_every_list(public_client, path):
    answer = public_client.get(f"/api/v1/{path}/?area=E07000161").json()

    assert "all of Northumberland (E06000057)" in answer["note"]
    assert "note" not in public_client.get(f"/api/v1/{path}/?area=E06000048").json()


@pytest.mark.parametrize("path", ["partnerships", "organisations", "parties", "homes"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Northumberland", "E06000057"),
        ("kings lynn", "E07000146"),
        ("Bournemouth, Christchurch and Poole", "E06000058"),
        ("South West", "E12000009"),
    ],
)
def test_an_area_can_be_asked_for_by_a_name_that_it_alone_has(public_client, path, name, code):
    by_name = public_client.get(f"/api/v1/{path}/", {"area": name}).json()
    by_code = public_client.get(f"/api/v1/{path}/", {"area": code}).json()

    assert by_name["results"] == by_code["results"]
    assert f"“{name}” was taken for" in by_name["note"]
    assert code in by_name["note"]
    assert "note" not in by_code


def test_names_and_codes_of_areas_can_be_mixed(public_client):
    mixed = public_client.get("/api/v1/partnerships/", {"area": "E06000057,South Somerset"}).json()

    assert mixed["count"] >= public_client.get("/api/v1/partnerships/?area=E06000057").json()["count"]
    assert (
        "“South Somerset” was taken for South Somerset (E07000189). South Somerset (E07000189) ended" in mixed["note"]
    )


@pytest.mark.parametrize(("name", "meant"), [("Newcastle", "E08000021"), ("Northumbria Dale", "E06000057")])
def test_a_name_that_several_areas_may_have_is_asked_about(public_client, name, meant):
    response = public_client.get("/api/v1/partnerships/", {"area": name})

    assert (response.status_code, response.json()["code"]) == (400, "unknown_area")
    assert meant in response.json()["detail"]


def test_a_combined_authority_and_a_metropolitan_county_are_areas(public_client):
    def found(code: str) -> set[str]:
        return {row["id"] for row in public_client.get(f"/api/v1/partnerships/?area={code}").json()["results"]}

    assert found("E47000014") | found("E47000006") == found("E12000001")
    assert found("E11000007") < found("E47000014")


def test_half_a_postcode_is_the_middle_of_its_district(public_client, some_postcodes):
    published(a_partnership())

    answer = public_client.get("/api/v1/partnerships/?postcode=ne43&within_km=15").json()

    assert "Ashgill Green" in [row["name"] for row in answer["results"]]
    assert "NE43 is half a postcode" in answer["note"]
    missed = public_client.get("/api/v1/partnerships/?postcode=ZZ9").json()
    assert missed["errors"][0]["code"] == "unknown_postcode"


def test_a_postcode_is_enough_to_place_a_record(public_client, some_postcodes):
    record = changed(a_partnership(), ONLY_POSTCODE | {"/postcode": "ne437dy"})
    published(record)

    whole = public_client.get(f"/api/v1/partnerships/{record['id']}/").json()
    place = whole["derived"]["place"]

    assert whole["postcode"] == "NE43 7DY"
    assert place["district"] == {"code": "E06000057", "name": "Northumberland"}
    assert place["point"]["given_by"] == "postcode"
    assert place["point"]["latitude"] == pytest.approx(54.943, abs=0.002)
    assert "E12000001" in place["areas"]
    assert place["small_area"]["code"].startswith("E01")
    assert (place["rurality"]["of"], place["deprivation"]["of"]) == ("small_area", "small_area")
    assert (place["deprivation"]["index"], place["deprivation"]["year"]) == (
        "English Index of Multiple Deprivation",
        "2025",
    )
    assert place["uk_deprivation"]["index"].startswith("UK composite")
    assert "postcode" in place["reason"]


@pytest.mark.parametrize("asked", ["postcode=NE43 7DY&within_km=1", "near=54.943,-1.900&within_km=2", "area=E06000057"])
def test_a_record_with_only_a_postcode_is_found(public_client, some_postcodes, asked):
    record = changed(a_partnership(name="Only a postcode"), ONLY_POSTCODE)
    published(record)

    rows = public_client.get(f"/api/v1/partnerships/?{asked}").json()["results"]

    row = next(row for row in rows if row["id"] == record["id"])
    assert (row["latitude"], row["location_precision"]) == (pytest.approx(54.943, abs=0.002), "postcode")


def test_a_map_shows_it(public_client, some_postcodes):
    record = changed(a_partnership(name="Only a postcode"), ONLY_POSTCODE)
    published(record)

    for asked in ("partnerships/?q=postcode", "parties/?q=postcode"):
        answer = public_client.get(f"/api/v1/{asked}&format=geojson")
        features = json.loads(answer.getvalue())["features"]
        points = [feature["geometry"]["coordinates"] for feature in features]
        assert points
        assert points[0] == [pytest.approx(-1.90, abs=0.01), pytest.approx(54.943, abs=0.002)]


def test_where_nothing_is_near_the_figures_are_those_of_the_district(public_client):
    record = changed(a_partnership(), WITHOUT_POINT | {"/postcode": GONE})
    published(record)

    place = public_client.get(f"/api/v1/partnerships/{record['id']}/").json()["derived"]["place"]

    assert (place["point"], place["small_area"]) == (None, None)
    assert (place["rurality"]["of"], place["deprivation"]["of"]) == ("district", "district")
    assert "the whole district" in place["reason"]


@pytest.mark.parametrize(
    ("postcode", "index", "year"),
    [
        ("CF10 1EP", "Welsh Index of Multiple Deprivation", "2019"),
        ("EH1 1YZ", "Scottish Index of Multiple Deprivation", "2020"),
        ("E8 3AH", "English Index of Multiple Deprivation", "2025"),
    ],
)
def test_each_nation_has_its_own_index(public_client, some_postcodes, postcode, index, year):
    record = changed(a_partnership(), ONLY_POSTCODE | {"/postcode": postcode})
    published(record)

    deprivation = public_client.get(f"/api/v1/partnerships/{record['id']}/").json()["derived"]["place"]["deprivation"]

    assert (deprivation["index"], deprivation["year"], deprivation["of"]) == (index, year, "small_area")
    assert 1 <= deprivation["decile"] <= 10


def test_filters_by_deprivation_ask_what_the_answer_says(public_client):
    for name, part in (("deprivation_decile", "deprivation"), ("uk_deprivation_decile", "uk_deprivation")):
        rows = public_client.get(f"/api/v1/partnerships/?{name}_max=3&page_size=100").json()["results"]
        assert rows
        assert all(row["derived"]["place"][part]["decile"] <= 3 for row in rows)


def judged(client, record: dict) -> set[tuple[str, str, str]]:
    answer = client.post(
        "/api/v1/validate/", json.dumps({"kind": "partnership", "content": record}), content_type="application/json"
    ).json()
    return {(problem["code"], problem["pointer"], problem["severity"]) for problem in answer["report"]}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"/postcode": "TR1 2HE"}, {("P58", "/postcode", "warning"), ("P58", "/latitude", "warning")}),
        ({**WITHOUT_POINT, "/postcode": "TR1 2HE"}, {("P58", "/postcode", "warning")}),
        ({"/postcode": "NE43 7DO"}, {("P57", "/postcode", "error")}),
        ({"/postcode": "NE43"}, {("P55", "/postcode", "error")}),
        ({"/postcode": "43NE 7DY"}, {("P55", "/postcode", "error")}),
        ({"/postcode": GONE, "/areas": ["E06000052"]}, {("P58", "/latitude", "warning")}),
        ({"/postcode": GONE, "/areas": ["E06000047"]}, {("P58", "/latitude", "warning")}),
        ({"/postcode": "ne437dy"}, set()),
        ({"/postcode": " ne43 7dy "}, set()),
        ({"/postcode": "NE43-7DY"}, set()),
        ({"/areas": ["E12000001"]}, set()),
        ({"/areas": ["E47000014"]}, set()),
        ({"/postcode": "BT1 1AA", **WITHOUT_POINT, "/areas": ["N09000003"]}, set()),
    ],
)
def test_what_a_record_says_of_where_it_is_must_agree(public_client, some_postcodes, changes, expected):
    found = judged(public_client, changed(a_partnership(), changes))

    assert {problem for problem in found if problem[0] in ("P55", "P57", "P58")} == expected


def test_a_register_without_postcodes_takes_any_that_has_the_form_of_one(public_client):
    assert judged(public_client, changed(a_partnership(), {"/postcode": "NE43 7DO"})) == set()
