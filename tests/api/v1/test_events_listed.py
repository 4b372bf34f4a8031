"""What happened in partnerships is one list by date, whatever table it stands in."""

import pytest

from registry.catalogue.reading.events import DATES, MOST, dated_cells
from registry.content import fields_of, kinds
from tests.api.v1.walking import walk
from tests.builders import a_partnership, published

pytestmark = pytest.mark.django_db


def events_of(client, scheme: dict, more: str = "") -> list[dict]:
    pages = walk(client, f"/api/v1/events/?id={scheme['id']}&page_size=2{more}")
    return [row for page in pages for row in page["results"]]


def test_every_dated_row_of_every_table_is_an_event(public_client):
    scheme = a_partnership()
    published(scheme)
    dated = {
        (table, row["key"], row[name])
        for table, model in kinds()["partnership"].tables.items()
        for row in scheme.get(table, ())
        for name in fields_of(model)
        if name in DATES and row.get(name)
    }

    rows = events_of(public_client, scheme)

    assert {(row["table"], row["key"], row["date"]) for row in rows} == dated
    assert len({row["id"] for row in rows}) == len(rows) == len(dated) > 3
    assert [row["date_earliest"] for row in rows] == sorted(row["date_earliest"] for row in rows)
    assert len(dated_cells()) < MOST


def test_events_are_kept_by_kind_by_what_they_were_and_by_year(public_client):
    scheme = a_partnership(
        milestones=[
            {"key": "m1", "kind": "group_formed", "date": "2012-07"},
            {"key": "m2", "kind": "start_on_site", "date": "2014/2016", "sources": ["s1"]},
            {"key": "m3", "kind": "completion", "date": "2019", "forecast": True},
        ],
    )
    report = scheme["sources"][0]
    published(scheme)

    def keys(more: str) -> list[str]:
        return [row["key"] for row in events_of(public_client, scheme, f"&kind=milestones{more}")]

    assert keys("") == ["m1", "m2", "m3"]
    assert keys("&ordering=-date") == ["m3", "m2", "m1"]
    assert keys("&what=start_on_site") == ["m2"]
    assert keys("&year_from=2014") == ["m2", "m3"]
    assert keys("&year_from=2015") == ["m3"], "it may have been in 2014"
    assert keys("&year_to=2015") == ["m1"], "it may have been in 2016"
    first, second, third = events_of(public_client, scheme, "&kind=milestones")
    assert (second["date_earliest"], second["date_latest"]) == ("2014-01-01", "2016-12-31")
    assert (second["sources"], second["source_urls"]) == (["s1"], [report["url"]])
    assert (first["what_vocabulary"], first["status"], third["status"]) == ("milestone_kind", None, "forecast")


def test_a_kind_that_there_is_not_is_refused_with_those_there_are(public_client):
    refused = public_client.get("/api/v1/events/?kind=balots")

    assert refused.status_code == 400
    assert "ballots" in refused.json()["detail"]
