"""Districts with and without partnerships."""

import pytest

from registry.exports.writers.csv_lines import cell
from registry.finder.left_behind import districts_of
from registry.places.directory import directory
from registry.places.models import HomesInDistrict
from tests.builders import latest_sequence
from tests.builders.schemes import scheme

pytestmark = pytest.mark.django_db
COVERAGE = "/api/v1/coverage/"
# Much deprived, with nothing on record in the seed register.
TYNESIDE = "E08000023"


@pytest.fixture
def reader(public_client, settings):
    settings.READS_PER_MINUTE = 0
    return public_client


def answer(client, **query) -> dict:
    response = client.get(COVERAGE, {"page_size": 200, **query})
    assert response.status_code == 200, response.content[:300]
    return response.json()


def every_district(client) -> list[dict]:
    rows, address = [], f"{COVERAGE}?page_size=200"
    while address:
        page = client.get(address).json()
        rows, address = rows + page["results"], page["next"]
    return rows


def test_every_district_of_today_is_there_and_counts_what_the_page_and_the_list_count(reader):
    rows = every_district(reader)

    assert sorted(row["code"] for row in rows) == sorted(
        area.code for area in directory() if area.current and area.level == "district"
    )
    of_page = {each.code: each.partnerships for each in districts_of([row["code"] for row in rows], look_around=False)}
    assert {row["code"]: row["partnerships"] for row in rows} == of_page
    for row in [row for row in rows if row["partnerships"]][:8]:
        assert reader.get(row["url"]).json()["count"] == row["partnerships"]


def test_fifths_are_those_of_the_rows(reader):
    rows, fifths = every_district(reader), answer(reader)["by_fifth"]

    assert sum(each["districts"] for each in fifths) == len(rows)
    assert sum(each["partnerships"] for each in fifths) == sum(row["partnerships"] for row in rows)
    (most,) = [each for each in fifths if each["fifth"] == 1]
    within = answer(reader, uk_deprivation_decile="1,2")
    assert (most["districts"], most["with_partnership"]) == (within["count"], within["with_partnership"])
    assert most["partnerships_per_district"] == round(most["partnerships"] / most["districts"], 2)


def test_zero_is_never_told_as_none(reader):
    page = answer(reader, code=TYNESIDE)
    (row,) = page["results"]

    assert (row["has_partnership"], row["partnerships"], row["deprived"]) == (False, 0, "much")
    assert (page["with_partnership"], page["without_partnership"]) == (0, 1)
    assert "not the same as none" in page["how_to_read"][0]


def test_what_the_register_said_then(reader):
    before = latest_sequence()
    scheme(areas=[TYNESIDE])

    assert answer(reader, code=TYNESIDE)["results"][0]["homes_completed"] == 12
    assert answer(reader, code=TYNESIDE, known_at=before)["results"][0]["partnerships"] == 0


def test_homes_of_associations_are_those_of_the_latest_list(reader):
    def listed(landlord: str, year: int, homes: int, size: str) -> None:
        HomesInDistrict.objects.create(
            landlord_code=landlord, landlord_name=landlord, landlord_size=size, year=year, area_id=TYNESIDE, homes=homes
        )

    for row in (
        ("L1", 2024, 900, "large"),
        ("L1", 2025, 1000, "large"),
        ("L2", 2025, 50, "small"),
        ("C", 2025, 9, "local_authority"),
    ):
        listed(*row)

    (row,) = answer(reader, code=TYNESIDE)["results"]
    assert (row["homes_of_associations"], row["homes_of_associations_as_at"]) == (1050, "2025-03-31")
    (other,) = answer(reader, code="S12000036")["results"]
    assert other["homes_of_associations"] is None


@pytest.mark.parametrize(
    "query",
    ["deprived=much", "rurality=rural", "has_partnership=true", "uk_deprivation_decile=1,2", "nation=W92000004"],
)
def test_filters_choose_districts(reader, query):
    name, _, text = query.partition("=")
    rows = answer(reader, **{name: text})["results"]

    assert 0 < len(rows) < 361
    assert {cell(row[name]) for row in rows} <= set(text.split(","))
