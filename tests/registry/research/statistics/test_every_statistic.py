"""Every dimension and every measure over the seed: answered, and the same numbers as the list that a row leads to."""

import pytest

from registry.research.statistics import DIMENSIONS, MEASURES

pytestmark = pytest.mark.django_db
STATISTICS = "/api/v1/statistics/"
EVERY_MEASURE = ",".join(MEASURES)
# Nothing narrower than these two together: one of rows of homes, one of areas.
BESIDE = ("stage", "region", "tenure")


@pytest.fixture
def reader(public_client, settings):
    settings.READS_PER_MINUTE = 0
    return public_client


def asked(client, **query):
    answer = client.get(STATISTICS, {"page_size": 200, **query})
    assert answer.status_code == 200, answer.content[:500]
    return answer.json()


def listed(client, url: str) -> int:
    return client.get(url).json()["count"]


@pytest.mark.parametrize("name", DIMENSIONS)
def test_a_group_counts_the_list_that_it_leads_to(reader, name):
    for query in ({}, {"community_holds_land": "true"}, {"area": "E92000001", "stage": "live,build"}):
        answer = asked(reader, group_by=name, measure=EVERY_MEASURE, **query)
        asked_for = [row for row in answer["results"] if row["url"]]
        for row in asked_for[:12] + asked_for[-2:]:
            assert listed(reader, row["url"]) == row["partnerships"], row["url"]
        if not DIMENSIONS[name].several:
            assert sum(row["partnerships"] for row in answer["results"]) == answer["partnerships"]
            assert all(row["url"] for row in answer["results"] if row["id"] not in ("unknown", "several"))
        assert sum(row["partnerships"] for row in answer["results"]) >= answer["partnerships"]


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("name", DIMENSIONS)
def test_two_dimensions_count_the_list_that_they_lead_to(reader, name, beside):
    if name == beside:
        return
    answer = asked(reader, group_by=f"{name},{beside}", measure="homes", ordering="-partnerships")
    for row in [row for row in answer["results"] if row["url"]][:6]:
        assert listed(reader, row["url"]) == row["partnerships"], row["url"]


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_of_all_is_that_of_its_groups_together(reader, name):
    (whole,) = asked(reader, measure=name)["results"]
    groups = asked(reader, measure=name, group_by="stage")["results"]
    for column in MEASURES[name].every_column:
        if (column.type == "integer" and not MEASURES[name].counts_each) or column.name.endswith("_missing"):
            assert sum(row[column.name] for row in groups) == whole[column.name], column.name
        assert isinstance(whole[column.name], int if column.type == "integer" else (int, float)), column.name


def test_homes_of_all_tenures_are_the_homes_of_all(reader):
    (whole,) = asked(reader, measure="homes,homes_completed")["results"]
    for name in ("tenure", "supply"):
        groups = asked(reader, measure="homes,homes_completed", group_by=name)["results"]
        for column in ("homes", "homes_completed"):
            assert sum(row[column] for row in groups) == whole[column]
