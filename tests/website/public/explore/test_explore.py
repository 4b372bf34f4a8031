"""The list, the map and the charts say what the API says to the same question."""

import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from registry.website.public.explore.facets import OFFERED
from tests.statements import costs

PAGES = ("/explore/", "/explore/map/", "/explore/charts/", "/explore/organisations/")
KINDS = {"/explore/": "partnerships", "/explore/organisations/": "organisations"}
# Filters that mean something together, and of one row: tenure and supply are columns of the homes.
QUESTIONS = (
    "",
    "stage=live,build",
    "tenure=social_rent&supply=new_build",
    "area=E12000009&community_holds_land__known=false",
    "q=trust&has_association=false",
    "completed_after=2014&completed_before=2015",
)


def page(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code)
    return re.sub(r"\s+", " ", answer.text)


def counted_by_api(client, query: str, of: str = "partnerships") -> int:
    return client.get(f"/api/v1/{of}/{query}").json()["count"]


def number_of(text: str) -> int:
    (number,) = re.findall(r'<h2 class="first">([\d,]+) ', text)
    return int(number.replace(",", ""))


def options(text: str) -> list[tuple[str, int, bool]]:
    """(address, number, whether it is chosen) of every value that is offered."""
    offered = re.findall(
        r'<li><a href="([^"]+)"( aria-current="true")?>[^<]*(?:<span[^>]*>[^<]*</span>)?</a> <span class="number">([\d,]+)<',
        text,
    )
    return [(unescape(address), int(number.replace(",", "")), bool(chosen)) for address, chosen, number in offered]


@pytest.mark.parametrize("query", QUESTIONS)
def test_every_number_of_partnerships_is_that_of_the_api(public_client, query):
    text = page(public_client, f"/explore/?{query}")
    assert number_of(text) == counted_by_api(public_client, f"?{query}")

    found = options(text)
    asked = {name for name, _, _ in (each.partition("=") for each in query.split("&") if each)}
    assert len(found) > 10
    for address, number, chosen in found:
        names = {each.partition("=")[0].partition("__")[0] for each in urlsplit(address).query.split("&")}
        if chosen or asked & {name for name in names if name in {facet.name for facet in OFFERED["partnership"]}}:
            continue
        assert counted_by_api(public_client, f"?{urlsplit(address).query}") == number, address


@pytest.mark.parametrize("facet", ["tenure", "supply", "stage", "community_holds_land", "area"])
def test_a_value_has_the_number_that_it_alone_would_leave(public_client, facet):
    """What a filter has chosen already does not lower the numbers of its other values."""
    together = "supply=new_build&tenure=social_rent,affordable_rent&stage=live&community_holds_land=true&area=E12000009"
    others = "&".join(each for each in together.split("&") if not each.startswith(f"{facet}="))
    text = page(public_client, f"/explore/?{together}")
    (part,) = [each for each in text.split("<details") if f"<summary>{title_of(facet)}</summary>" in each]

    checked = 0
    for address, number, chosen in options(part):
        values = dict(each.split("=", 1) for each in urlsplit(address).query.split("&"))
        before = dict(each.split("=", 1) for each in together.split("&"))[facet].split(",")
        changed = values.get(facet, "").split(",")
        if f"{facet}__known" in values:
            query = f"{others}&{facet}__known=false"
        else:
            (code,) = set(before) ^ set(changed) - {""} if facet != "community_holds_land" else {changed[0] or "true"}
            query = f"{others}&{facet}={code}"
        assert counted_by_api(public_client, f"?{query}") == number, (address, chosen)
        checked += 1
    assert checked


def title_of(name: str) -> str:
    return next(facet.title for facet in OFFERED["partnership"] if facet.name == name)


@pytest.mark.parametrize("query", ["", "area=W92000004&area_evidence=stated", "kind=housing_association"])
def test_every_number_of_organisations_is_that_of_the_api(public_client, query):
    text = page(public_client, f"/explore/organisations/?{query}")
    assert number_of(text) == counted_by_api(public_client, f"?{query}", "organisations")

    for address, number, chosen in options(text):
        asked = {each.partition("=")[0] for each in query.split("&")} - {""}
        if chosen or asked & {each.partition("=")[0] for each in urlsplit(address).query.split("&")}:
            continue
        assert counted_by_api(public_client, f"?{urlsplit(address).query}", "organisations") == number, address


def test_bars_and_rows_of_charts_lead_to_as_many_as_they_say(public_client):
    text = page(public_client, "/explore/charts/?area=E12000009")
    bars = re.findall(r'<a href="(\?[^"]+)" tabindex="-1">.*?</a>', text)
    rows = re.findall(r'<th scope="row"><a href="([^"]+)">[^<]*</a></th><td class="number">([\d,]+)</td>', text)
    assert len(bars) > 10
    assert len(rows) > 10
    for address, number in rows:
        if "area=E12000009" in address:
            assert counted_by_api(public_client, f"?{unescape(urlsplit(unescape(address)).query)}") == int(number), (
                address
            )
    shown = {unescape(address) for address, _ in rows}
    assert all(f"/explore/charts/{unescape(bar)}" in shown for bar in bars)


def test_one_walks_through_the_pages_and_back(public_client):
    seen, address, pages = [], "/explore/", 0
    while address:
        text = page(public_client, address)
        seen += re.findall(r'<h3><a href="/partnerships/(chp-[0-9a-z]+)/"', text)
        pages += 1
        following = re.findall(r'<a href="([^"]+)" rel="next">', text)
        last, address = address, unescape(following[0]) if following else ""
    assert len(seen) == len(set(seen)) == counted_by_api(public_client, "")
    assert pages > 3
    (before,) = re.findall(r'<a href="([^"]+)" rel="prev">', page(public_client, last))
    assert number_of(page(public_client, unescape(before))) == len(seen)


@pytest.mark.parametrize("address", PAGES)
def test_the_question_to_the_api_can_be_copied_and_is_answered(public_client, address):
    kind = KINDS.get(address, "partnerships")
    text = page(public_client, f"{address}?q=trust")
    (shown,) = re.findall(r'<code class="key"[^>]*>([^<]+)</code>', text)
    assert unescape(shown) == f"{settings.PUBLIC_ADDRESS.rstrip('/')}/api/v1/{kind}/?q=trust"
    assert counted_by_api(public_client, f"?{urlsplit(unescape(shown)).query}", kind) == number_of(text)
    (table,) = re.findall(
        r'href="(/api/v1/[^"]+format=csv[^"]*)"', text.partition('class="take-along"')[2].partition("</section>")[0]
    )
    assert public_client.get(unescape(table))["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("stge=live", "Did you mean"),
        ("kind_of=1", "is not a parameter here"),
        ("area=Hexhamm", "Hexham"),
        ("ordering=colour", "can be put in order by"),
        ("q=a&q=b", "takes one value"),
        ("cursor=abc", "not one of ours"),
        ("bbox=1", "west,south,east,north"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_form(public_client, address, query, words):
    if "organisations" in address and query.startswith(("bbox", "stge")):
        words = "is not a parameter here"
    text = page(public_client, f"{address}?{query}", 400)
    assert words in unescape(text)
    assert 'name="q"' in text


@pytest.mark.parametrize(
    ("sent", "tidy"),
    [
        ("q=&area=&stage=live", "?stage=live"),
        ("area=South+West", "?area=E12000009"),
        ("stage=live&stage=build", ""),
        ("area=Wales&q=", "?area=W92000004"),
    ],
)
def test_the_address_says_what_the_page_shows(public_client, sent, tidy):
    answer = public_client.get(f"/explore/?{sent}")
    if tidy:
        assert (answer.status_code, answer["Location"]) == (302, f"/explore/{tidy}")
    else:
        assert answer.status_code == 200


def test_each_choice_can_be_taken_back(public_client):
    text = page(public_client, "/explore/?stage=live,build&homes_min=5&tenure__not=social_rent&rurality__known=false")
    chips = re.findall(r'<li><span>([^<]+)<strong>([^<]+)</strong></span> <a class="quiet" href="([^"]+)"', text)
    assert [(title.strip(": "), value) for title, value, _ in chips] == [
        ("Stage", "In use"),
        ("Stage", "Being built"),
        ("Homes min", "5"),
        ("Tenure, but not", "Social rent"),
        ("Rurality", "not recorded"),
    ]
    for title, value, address in chips:
        left = page(public_client, unescape(address))
        assert f"{title}<strong>{value}</strong>" in text
        assert f"{title}<strong>{value}</strong>" not in left
        assert left.count("<li><span>") == len(chips) - 1


def test_taking_back_the_place_takes_back_what_was_asked_of_it(public_client):
    text = page(public_client, "/explore/organisations/?area=W92000004&area_evidence=stated")
    addresses = [unescape(each) for each in re.findall(r'href="(/explore/organisations/[^"]*)"', text)]
    assert len(addresses) > 10
    for address in addresses:
        page(public_client, address)


@pytest.mark.parametrize(("address", "statements"), [(PAGES[0], 4), (PAGES[1], 8), (PAGES[2], 7), (PAGES[3], 4)])
def test_what_was_counted_once_is_not_counted_again(public_client, address, statements):
    """Until the register changes: a second look reads the page of the list, and what only this way to look needs."""
    page(public_client, f"{address}?q=housing")
    with costs(statements):
        page(public_client, f"{address}?q=housing")


def test_places_are_no_more_exact_than_they_are_known(public_client):
    text = page(public_client, "/explore/map/")
    (areas,) = re.findall(r'data-areas="([^"]+)"', text)
    (points,) = re.findall(r'data-points="([^"]+)"', text)
    circles = json.loads(unescape(areas))
    features = public_client.get(unescape(points))
    drawn = json.loads(b"".join(features))["features"]
    without = [each for each in drawn if not each["geometry"]]
    assert without
    for feature in without:
        if district := feature["properties"]["district_code"]:
            _, _, kilometres = circles[district]
            assert kilometres >= 1


def test_a_search_engine_is_led_there(public_client):
    listed = b"".join(public_client.get("/sitemap-pages.xml")).decode()
    for address in PAGES:
        assert f"{address}</loc>" in listed
