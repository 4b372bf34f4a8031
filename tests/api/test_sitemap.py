"""What search engines are led to."""

import re

import pytest
from django.test import Client

from registry.catalogue.models import OrganisationCard, PartnershipCard
from tests.statements import costs


def locations(answer) -> list[str]:
    return re.findall("<loc>([^<]+)</loc>", b"".join(answer).decode())


def test_every_record_has_its_page_in_it(public_client, monkeypatch):
    monkeypatch.setattr("api.sitemap.MOST", 150)
    index = locations(public_client.get("/sitemap.xml"))
    assert index[0] == "http://127.0.0.1:8000/sitemap-pages.xml"

    listed = [
        each for file in index[1:] for each in locations(public_client.get(file.removeprefix("http://127.0.0.1:8000")))
    ]
    ids = [each.rstrip("/").rpartition("/")[2] for each in listed]
    current = [
        record
        for cards in (OrganisationCard, PartnershipCard)
        for record in cards.objects.filter(superseded_seq=None).values_list("record_id", flat=True)
    ]
    assert len(index) > 3
    assert sorted(ids) == sorted(current)
    assert all(f"/{'organisations' if each[-15:].startswith('org') else 'partnerships'}/" in each for each in listed)


def test_a_part_is_read_in_two_statements(public_client):
    with costs(2):
        assert len(locations(public_client.get("/sitemap-1.xml"))) > 100


def test_pages_are_those_that_there_are(public_client):
    for address in locations(public_client.get("/sitemap-pages.xml")):
        assert public_client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_there_is_no_part_beyond_the_last(public_client):
    for number in ("0", "9", "9" * 30):
        assert public_client.get(f"/sitemap-{number}.xml").status_code == 404


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-pages.xml", "/sitemap-1.xml"])
def test_nothing_can_be_sent_there(db, address):
    answer = Client(enforce_csrf_checks=True).post(address)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")


def test_robots_are_told_of_it(public_client):
    assert b"Sitemap: http://127.0.0.1:8000/sitemap.xml" in public_client.get("/robots.txt").content
