"""What the seed says of associations: where they work, and what they offer to groups, is what a source says."""

from collections import Counter, defaultdict

import pytest

from registry.edtf import day_of
from registry.places.directory import directory

from .seed_rows import records

LANDLORDS = {"housing_association", "mutual_association", "secondary_cooperative"}
OFFICIAL = {"GB-SHPE", "GB-MPR", "GB-COH", "GB-CHC", "GB-SC", "GB-NIC"}
BROAD_REGION = "Regulator's broad region"
SOUTH_WEST = "E12000009"


def landlords() -> list[dict]:
    return [content for content in records("org-") if content["kind"] in LANDLORDS]


def areas_of_landlords() -> list[tuple[dict, dict]]:
    return [(content, row) for content in landlords() for row in content.get("operating_areas", [])]


def test_each_area_of_an_association_names_its_source_and_how_sure_it_is():
    rows = areas_of_landlords()
    assert len(rows) > 300
    assert [
        (content["name"], row["key"]) for content, row in rows if not row.get("sources") or not row.get("certainty")
    ] == []


def test_no_association_is_said_to_work_where_only_a_scheme_of_it_is_known():
    assert [
        (content["name"], row["key"])
        for content, row in areas_of_landlords()
        if row.get("note", "").startswith("The district of its scheme")
    ] == []


def test_an_area_has_a_code_or_words_and_a_label_of_the_regulator_has_no_code():
    rows = areas_of_landlords()
    assert [
        (content["name"], row["key"]) for content, row in rows if bool(row.get("area")) == bool(row.get("name"))
    ] == []
    assert sum(row.get("name", "").startswith(BROAD_REGION) for _, row in rows) > 40


def test_an_association_says_once_of_each_area_that_it_works_there():
    for content in landlords():
        times_named = Counter(row.get("area") or row["name"] for row in content.get("operating_areas", []))
        assert [area for area, times in times_named.items() if times > 1] == [], content["name"]


@pytest.mark.django_db
def test_a_district_named_beside_a_whole_nation_is_marked_as_one_among_others():
    level = {area.code: area.level for area in directory()}
    found = 0
    for content in landlords():
        rows = [row for row in content.get("operating_areas", []) if row.get("area")]
        if any(level[row["area"]] in ("country", "union") for row in rows):
            districts = [row for row in rows if level[row["area"]] == "district"]
            found += len(districts)
            assert all(row.get("among_others") for row in districts), content["name"]
    assert found > 10


def test_each_notice_has_the_day_on_which_the_organisation_made_it_and_lapses():
    notices = [(content, row) for content in records("org-") for row in content.get("partner_notices", [])]
    assert notices
    for content, row in notices:
        assert row.get("stated_on"), content["name"]
        assert row.get("sources"), content["name"]
        assert day_of(row["valid_until"], 0) > day_of(row["stated_on"], 0), content["name"]


def test_what_an_association_does_with_groups_says_whose_word_it_is():
    rows = [
        (content["name"], row)
        for content in records("org-")
        for row in content.get("figures", [])
        if row["indicator"] in ("community_led_work", "community_led_schemes", "plans")
    ]
    assert len(rows) > 30
    assert [(name, row["key"]) for name, row in rows if not row.get("measured_by") or not row.get("sources")] == []


def test_an_official_number_belongs_to_one_organisation():
    holders = defaultdict(set)
    for content in records("org-"):
        for row in content.get("identifiers", []):
            if row["scheme"] in OFFICIAL:
                holders[row["scheme"], row["value"]].add(content["name"])
    assert {number: names for number, names in holders.items() if len(names) > 1} == {}


def test_no_name_stands_for_two_organisations():
    bearers = defaultdict(set)
    for content in records("org-"):
        for name in (content["name"], *(row["name"] for row in content.get("names", []))):
            bearers[name.casefold()].add(content["id"])
    assert {name: ids for name, ids in bearers.items() if len(ids) > 1} == {}


@pytest.mark.django_db
def test_a_volunteer_in_the_south_west_finds_associations(public_client):
    page = public_client.get(
        f"/api/v1/organisations/?kind=housing_association&area={SOUTH_WEST}&fields=name&page_size=100"
    ).json()

    assert page["count"] >= 15
    assert {"Aster Group", "LiveWest", "Coastline Housing"} <= {row["name"] for row in page["results"]}
