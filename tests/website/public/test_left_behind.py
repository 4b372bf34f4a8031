"""The page of left-behind places, for the kingdom and for each of its parts."""

import re

import pytest

from registry.finder.left_behind import every_scope

PAGE = "/left-behind/"
LARGEST = 100_000


def text_of(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def test_the_kingdom_leads_to_each_part(public_client):
    page = public_client.get(PAGE).text

    for scope in every_scope():
        assert f'<a href="?area={scope.area.code}">{scope.area.name}</a></th>' in page
    assert "A tenth of one nation is not a tenth of another" in page
    for nation in (
        "England: English Index",
        "Scotland: Scottish Index",
        "Wales: Welsh Index",
        "Northern Ireland: Northern",
    ):
        assert nation in text_of(page)


def test_each_part_is_a_small_page_with_all_its_districts(public_client):
    for scope in every_scope():
        answer = public_client.get(f"{PAGE}?area={scope.area.code}")
        page = answer.text

        assert answer.status_code == 200
        assert len(page) < LARGEST, scope.area.name
        assert [
            code for code in scope.districts if f'id="{code}"' not in page or f"/find/?area={code}" not in page
        ] == []
        assert page.count("<circle") >= len(scope.districts)


def test_nothing_recorded_is_never_called_none(public_client):
    """A gap on the register is not a gap on the ground."""
    page = text_of(public_client.get(f"{PAGE}?area=E12000001").text)

    assert "None recorded" in page
    assert "That does not mean that there is none." in page
    assert re.findall(r"\b[Nn]one\b(?! (?:is )?recorded|\.)", page) == []


def test_experience_leads_to_the_association_and_the_partnership(public_client):
    page = public_client.get(f"{PAGE}?area=E12000001").text

    assert "/associations/org-xr3x226n33/" in page or "/organisations/org-xr3x226n33/" in page
    assert "/partnerships/chp-2tz0kyyjhw/" in page
    assert "in this district" in page


def test_a_district_leads_to_its_row(public_client):
    answer = public_client.get(f"{PAGE}?area=e06000002")

    assert (answer.status_code, answer["Location"]) == (302, f"{PAGE}?area=E12000001#E06000002")


@pytest.mark.parametrize("area", ["E99999999", "E92000001", "zz", "%00"])
def test_what_is_no_part_is_refused_in_words(public_client, area):
    answer = public_client.get(f"{PAGE}?area={area}")

    assert answer.status_code == 400
    assert "<h1" in answer.text


@pytest.mark.parametrize("query", ["", "?area=E12000008"])
def test_it_costs_a_fixed_number_of_statements(public_client, django_assert_max_num_queries, query):
    public_client.get(f"{PAGE}{query}")
    with django_assert_max_num_queries(3):
        public_client.get(f"{PAGE}{query}")
