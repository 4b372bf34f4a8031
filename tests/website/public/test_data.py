"""The page of the data: its numbers, its downloads, its questions."""

import html
import re

import pytest

from tests.builders import latest_sequence

pytestmark = pytest.mark.django_db
PAGE = "/data/"


def test_every_file_is_there(public_client, settings):
    settings.READS_PER_MINUTE = 0
    page = public_client.get(PAGE).text
    addresses = [html.unescape(each) for each in re.findall(r'href="(/api/v1/[^"]*format=[^"]*)"', page)]

    assert len(addresses) > 40
    for address in addresses:
        assert public_client.head(address).status_code == 200, address


def test_every_question_is_answered(public_client):
    page = public_client.get(PAGE).text
    for address in re.findall(r'href="(/api/v1/statistics/[^"]*)"', page):
        assert public_client.get(html.unescape(address)).json()["count"] >= 1, address


def test_the_numbers_of_districts_are_those_of_coverage(public_client):
    page = public_client.get(PAGE).text
    coverage = public_client.get("/api/v1/coverage/?page_size=1").json()

    assert f"on record in {coverage['with_partnership']} of {coverage['count']} districts" in page
    for each in coverage["by_fifth"]:
        assert f'<td class="number">{each["partnerships_per_district"]}</td>' in page


def test_a_citation_names_the_line_that_it_is_of(public_client):
    page = public_client.get(PAGE).text
    assert f"As of line {latest_sequence()}" in page
    cited = re.search(r"/cite/[\w/-]+/", page)
    assert cited
    assert f"/cite/{latest_sequence()}/" in cited[0]
    assert public_client.get(cited[0], headers={"Accept": "text/html"}).status_code == 200
