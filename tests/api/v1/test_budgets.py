"""Query budgets: a list page, a record and a flat list cost one statement each, whatever their size."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import a_land_trust, published

from .walking import answer

pytestmark = pytest.mark.django_db

STOCKSFIELD, KARBON = "chp-cnza8bakrv", "org-xr3x226n33"
BUDGETS = {
    "/api/v1/partnerships/?page_size={size}": 1,
    "/api/v1/partnerships/?page_size={size}&view=full": 1,
    "/api/v1/partnerships/?page_size={size}&stage=live&area=E92000001&ordering=-homes": 1,
    # The words are looked up in the dictionary first.
    "/api/v1/partnerships/?page_size={size}&q=housing": 2,
    "/api/v1/partnerships/?page_size={size}&organisation=org-xr3x226n33": 1,
    "/api/v1/partnerships/?page_size={size}&known_at=400": 1,
    "/api/v1/partnerships/?page_size={size}&instrument=long_lease&lease_years_min=50": 1,
    "/api/v1/partnerships/?page_size={size}&include=organisations": 2,
    "/api/v1/organisations/?page_size={size}": 1,
    "/api/v1/organisations/?page_size={size}&area=E12000009&area_evidence=partnership,stated,homes_owned": 1,
    "/api/v1/organisations/org-xr3x226n33/partnerships/?page_size={size}": 1,
    "/api/v1/parties/?page_size={size}": 1,
    "/api/v1/homes/?page_size={size}&row_tenure=social_rent&stage=live": 1,
    "/api/v1/organisation-relations/?page_size={size}&row_kind=merged_into": 1,
    "/api/v1/organisation-statuses/?page_size={size}&area=E12000009&area_evidence=partnership,stated,homes_owned": 1,
    "/api/v1/events/?page_size={size}&kind=milestones&stage=live&year_from=2010": 1,
}
RECORDS = {
    f"/api/v1/partnerships/{STOCKSFIELD}/": 1,
    f"/api/v1/organisations/{KARBON}/": 1,
    f"/api/v1/partnerships/{STOCKSFIELD}/?known_at=819": 1,
    f"/api/v1/partnerships/{STOCKSFIELD}/editions/1/": 1,
    f"/id/{STOCKSFIELD}": 1,
    "/api/v1/health/live": 0,
}


def statements(client, path: str) -> list[str]:
    client.get(path)  # areas and other things that are read once in the life of a process
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code in (200, 303)
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("size", [1, 50])
@pytest.mark.parametrize("path", BUDGETS)
def test_a_list_costs_its_budget_at_any_size(public_client, path, size):
    assert len(statements(public_client, path.format(size=size))) == BUDGETS[path]


@pytest.mark.parametrize("path", RECORDS)
def test_a_record_costs_its_budget(public_client, path):
    assert len(statements(public_client, path)) == RECORDS[path]


def test_a_record_costs_the_same_however_many_editions_it_has(public_client):
    trust = a_land_trust()
    for turn in range(10):
        published(trust | {"name": f"Name {turn}"})

    assert len(statements(public_client, f"/api/v1/organisations/{trust['id']}/")) == 1


def test_a_304_of_a_list_costs_one_short_statement(public_client):
    path = "/api/v1/partnerships/?stage=live"
    etag = public_client.get(path)["ETag"]
    with CaptureQueriesContext(connection) as captured:
        assert public_client.get(path, headers={"if-none-match": etag}).status_code == 304

    (query,) = captured
    assert "feed_change" in query["sql"]
    assert "catalogue" not in query["sql"]


def test_a_list_of_all_editions_costs_the_same_for_one_and_for_ten(public_client):
    trust = a_land_trust()
    published(trust)
    path = f"/api/v1/organisations/{trust['id']}/editions/"
    one = len(statements(public_client, path))
    for turn in range(9):
        published(trust | {"name": f"Name {turn}"})

    assert len(statements(public_client, path)) == one <= 5
    assert answer(public_client, path)["count"] == 10
