"""From a place to an enquiry: what was asked at the beginning is carried by each link of the way."""

from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from registry.website.public.partner_search import JOURNEY

from .main_part import MainPart

KARBON, ASTER, HASTOE = "org-xr3x226n33", "org-amfzqj16ak", "org-a07kgb7s5f"
ASKED = [("place", "Hexham"), ("community_kind", "cohousing_group"), ("community_kind", "housing_cooperative")]
QUERY = "place=Hexham&community_kind=cohousing_group&community_kind=housing_cooperative"
THREE = f"with={KARBON}&with={ASTER}&with={HASTOE}"
PAGES = {
    "find": f"/find/?{QUERY}",
    "organisation": f"/organisations/{KARBON}/?{QUERY}",
    "compare": f"/compare/?{THREE}&{QUERY}",
    "a comparison begun": f"/compare/?with={KARBON}&name=homes&{QUERY}",
    "checklist": f"/checklist/?{THREE}&{QUERY}",
    "an empty checklist": f"/checklist/?{QUERY}",
    "enquiry": f"/organisations/{KARBON}/enquiry/?{QUERY}",
    "an enquiry to one that is carried on": f"/organisations/{HASTOE}/enquiry/?{QUERY}",
}

pytestmark = pytest.mark.django_db


def page_of(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).url_name or ""
    except Resolver404:
        return ""


def asked_of(address: str) -> list[tuple[str, str]]:
    names = {name for name, _ in ASKED}
    return [pair for pair in parse_qsl(urlsplit(address).query) if pair[0] in names]


def test_each_page_of_the_way_is_walked():
    assert {page_of(address) for address in PAGES.values()} == set(JOURNEY)


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_each_link_onward_carries_what_was_asked(public_client, address):
    links = [urljoin(address, link) for link in MainPart(public_client.get(address).text).links if link[0] != "#"]
    onward = [link for link in links if page_of(link) in JOURNEY]

    assert onward
    assert [link for link in onward if asked_of(link) != ASKED] == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_each_form_onward_carries_what_was_asked(public_client, address):
    """But the one that asks anew."""
    for action, method, fields in MainPart(public_client.get(address).text).forms:
        target = urljoin(address, action or address)
        asks_anew = any(field.startswith("text:") for field in fields.get("place", ()))
        if page_of(target) not in JOURNEY or asks_anew:
            continue
        if method == "post":
            assert asked_of(target) == ASKED
        else:
            carried = [(name, each.partition(":")[2]) for name, values in fields.items() for each in values]
            assert [pair for pair in carried if pair[0] in dict(ASKED)] == ASKED


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        (
            f"/compare/?with={KARBON}&with={KARBON}&with={ASTER}&{QUERY}",
            f"/compare/?with={KARBON}&with={ASTER}&{QUERY}",
        ),
        (f"/checklist/?with={KARBON}&with={KARBON}&{QUERY}", f"/checklist/?with={KARBON}&{QUERY}"),
        (f"/organisations/{KARBON.upper()}/?{QUERY}", f"/organisations/{KARBON}/?{QUERY}"),
        (f"/organisations/{KARBON.upper()}/enquiry/?{QUERY}", f"/organisations/{KARBON}/enquiry/?{QUERY}"),
    ],
)
def test_an_address_that_is_put_right_keeps_it(public_client, address, leads_to):
    answer = public_client.get(address)

    assert (answer.status_code, answer["Location"]) == (302, leads_to)


def test_the_enquiry_begins_with_it(public_client):
    text = public_client.get(PAGES["an enquiry to one that is carried on"]).text

    assert "We are a cohousing group or a housing co-operative near Hexham." in text
    assert "Back to the list near Hexham" in text


@pytest.mark.parametrize("query", ["community_kind=castle", "area=nowhere", "homes=many", "place=%20"])
def test_what_nobody_can_mean_is_not_carried(public_client, query):
    text = public_client.get(f"/organisations/{KARBON}/?{query}").text

    assert query not in text.partition("<main")[2]
    assert "Back to the" not in text


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("place=Cornwal&area=E06000052", "near Cornwall."),
        ("place=Wilsford&area=E06000054", "near Wilsford, Wiltshire."),
        ("area=E06000057", "near Northumberland."),
        ("place=NE43+7DY", "near NE43 7DY."),
    ],
)
def test_a_place_is_called_as_the_reader_chose_it(public_client, query, near):
    text = public_client.get(f"/organisations/{HASTOE}/enquiry/?{query}").text

    assert f"We are a community group {near}" in text
