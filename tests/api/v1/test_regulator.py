"""What the lists of the regulator say stands beside an organisation, wherever it is read, and is no part of it."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.catalogue.models import RenderedEdition
from registry.places.models import HomesInDistrict, HomesOwned, RegisteredProvider
from tests.builders import a_partnership, an_association, freeholder, lessee, published

from .walking import answer

pytestmark = pytest.mark.django_db

NUMBER = "9701"


@pytest.fixture
def landlord() -> dict:
    content = an_association(identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": NUMBER}])
    published(content)
    return content


def listed(code: str, *, first: str = "2021-10", last: str = "2023-02") -> None:
    RegisteredProvider.objects.create(
        code=code, name="Border Homes Limited", registered_on="1976-02-09", designation="non_profit",
        corporate_form="Registered society", first_listed=first, last_listed=last,
    )  # fmt: skip


def homes(area: str, count: int, *, year: int = 2025, ownership: int | None = None) -> None:
    HomesInDistrict.objects.create(
        landlord_code=NUMBER, landlord_name="Border Homes Limited", landlord_size="small", year=year, area_id=area,
        homes=count, general_needs=count, bed_spaces=0, supported=0, low_cost_ownership=ownership,
    )  # fmt: skip


def regulator(client, content: dict, query: str = "") -> dict | None:
    return answer(client, f"/api/v1/organisations/{content['id']}/{query}")["regulator"]


def short(client, content: dict) -> dict | None:
    (row,) = answer(client, f"/api/v1/organisations/?id={content['id']}")["results"]
    return row["regulator"]


def test_where_no_list_is_loaded_nothing_is_said(public_client, landlord):
    assert regulator(public_client, landlord) is None
    assert short(public_client, landlord) is None


def test_a_record_tells_all_that_the_lists_say(public_client, landlord):
    listed(NUMBER)
    homes("E06000057", 30, ownership=None)
    homes("E06000047", 50, ownership=4)
    homes("E06000047", 70, year=2024)

    assert regulator(public_client, landlord) == {
        "number": NUMBER,
        "listed": True,
        "list": "2023-02",
        "homes": 80,
        "homes_as_at": "2025-03-31",
        "name": "Border Homes Limited",
        "designation": "non_profit",
        "corporate_form": "Registered society",
        "registered_on": "1976-02-09",
        "first_listed": "2021-10",
        "last_listed": "2023-02",
        "districts": [
            {"area": "E06000047", "name": "County Durham", "homes": 50, "general_needs": 50, "bed_spaces": 0, "supported": 0, "low_cost_ownership": 4},
            {"area": "E06000057", "name": "Northumberland", "homes": 30, "general_needs": 30, "bed_spaces": 0, "supported": 0, "low_cost_ownership": None},
        ],
        "districts_as_at": "2025-03-31",
    }  # fmt: skip
    assert short(public_client, landlord) == {
        "number": NUMBER, "listed": True, "list": "2023-02", "homes": 80, "homes_as_at": "2025-03-31",
    }  # fmt: skip


def test_one_that_left_the_list_is_no_longer_listed(public_client, landlord):
    never = an_association(identifiers=[{"key": "i1", "scheme": "GB-SHPE", "value": "9709"}])
    published(never)
    listed(NUMBER)
    listed("9702", last="2026-10")

    said = regulator(public_client, landlord)
    assert (said["listed"], said["list"], said["last_listed"]) == (False, "2026-10", "2023-02")
    said = regulator(public_client, never)
    assert (said["listed"], said["last_listed"], said["name"]) == (False, None, None)


def test_who_has_no_number_or_had_it_once_is_not_spoken_of(public_client, landlord):
    listed(NUMBER)
    landlord["identifiers"][0]["until"] = "2020"
    published(landlord)
    without = an_association()
    published(without)

    assert (regulator(public_client, landlord), short(public_client, without)) == (None, None)


def test_homes_alone_say_nothing_of_a_list_and_the_newest_count_is_shown(public_client, landlord):
    HomesOwned.objects.create(landlord_code=NUMBER, landlord_name="Border Homes", year=2025, homes=75)
    homes("E06000057", 30, year=2024)

    said = short(public_client, landlord)
    assert (said["listed"], said["list"], said["homes"], said["homes_as_at"]) == (None, None, 75, "2025-03-31")
    homes("E06000057", 81)
    assert short(public_client, landlord)["homes"] == 81, "of one year the count of every landlord"


def test_it_is_the_same_wherever_an_organisation_is_read(public_client, landlord):
    listed(NUMBER)
    homes("E06000057", 30)
    trust = an_association(kind="community_land_trust")
    published(trust, a_partnership(parties=[freeholder(trust), lessee(landlord)]))
    whole, summary = regulator(public_client, landlord), short(public_client, landlord)

    (full,) = answer(public_client, f"/api/v1/organisations/?id={landlord['id']}&view=full")["results"]
    beside = answer(public_client, f"/api/v1/partnerships/?organisation={landlord['id']}&include=organisations")
    assert full["regulator"] == regulator(public_client, landlord, "editions/1/") == whole
    assert regulator(public_client, landlord, "?known_at=99999999") == whole
    assert beside["organisations"][landlord["id"]]["regulator"] == summary
    RenderedEdition.objects.all().delete()
    assert (regulator(public_client, landlord), short(public_client, landlord)) == (whole, summary)


def test_a_file_has_its_columns(public_client, landlord):
    listed(NUMBER)
    homes("E06000057", 30)
    text = public_client.get(f"/api/v1/organisations/?id={landlord['id']}&format=csv").getvalue().decode()

    (row,) = csv.DictReader(io.StringIO(text))
    assert {name: value for name, value in row.items() if name.startswith("regulator")} == {
        "regulator_number": NUMBER, "regulator_listed": "true", "regulator_list": "2023-02", "regulator_homes": "30",
        "regulator_homes_as_at": "2025-03-31",
    }  # fmt: skip


def test_reading_it_costs_no_statement_more(public_client, landlord):
    listed(NUMBER)
    for path in (f"/api/v1/organisations/{landlord['id']}/", "/api/v1/organisations/?page_size=50&view=full"):
        public_client.get(path)
        with CaptureQueriesContext(connection) as captured:
            public_client.get(path)
        assert len(captured) == 1


def test_it_is_no_part_of_what_a_draft_begins_with(public_client, landlord):
    """Who reads a record, edits it and sends it back need not take it out."""
    from registry.content import kinds
    from registry.publishing.actions.propose import content_in

    listed(NUMBER)
    sent = answer(public_client, f"/api/v1/organisations/{landlord['id']}/")

    content = content_in(kinds()["organisation"], sent)

    assert "regulator" not in content
    assert "area_evidence" not in content
