"""Only the card may be shown in a frame; what else a page may load follows from what it is."""

import re

import pytest
from django.test import Client

from tests.builders import person
from tests.builders.schemes import scheme

from ..conftest import signed_in
from ..visiting import addresses_of_sign_in, every_address

CARD = "/organisations/org-xr3x226n33/card/"


def directive(answer, name: str) -> str:
    (found,) = [each for each in answer["Content-Security-Policy"].split("; ") if each.startswith(f"{name} ")]
    return found.removeprefix(f"{name} ")


def test_no_other_page_may_be_framed(cast):
    framed = []
    for client in (Client(), cast.clients["curator"]):
        for address in [*every_address(cast), *addresses_of_sign_in(), "/no-such-page/"]:
            answer = client.get(address, headers={"Accept": "text/html"})
            if directive(answer, "frame-ancestors") != "'none'":
                framed.append(address)
    assert set(framed) == {address for address in every_address(cast) if address.endswith("/card/")}
    assert framed


@pytest.mark.parametrize("address", ["/api/v1/partnerships/", "/api/v1/reference/", "/api/v1/try/"])
def test_the_api_may_not_be_framed_as_a_page(public_client, address):
    answer = public_client.get(address)
    if answer["Content-Type"].startswith("text/html"):
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_the_card_has_no_cookie_no_script_and_is_small(public_client):
    for client in (public_client, signed_in(person("someone"))):
        answer = client.get(CARD)
        assert answer.status_code == 200
        assert answer.cookies == {}
        assert "<script" not in answer.text
        assert "script-src" not in answer["Content-Security-Policy"]
        assert len(answer.content) < 5000
        assert "Our partnerships, from the register" in answer.text
        assert "someone" not in answer.text


def test_asked_again_the_card_may_still_be_framed(public_client):
    first = public_client.get(CARD)
    again = public_client.get(CARD, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_the_card_lists_partnerships_and_leads_to_the_whole(public_client):
    made = scheme()
    text = public_client.get(f"/organisations/{made.association}/card/").text
    assert made.content["name"] in text
    assert re.search(rf'href="http[^"]+/organisations/{made.association}/" target="_blank"', text)


def test_the_profile_shows_the_line_to_copy(public_client):
    text = public_client.get("/organisations/org-xr3x226n33/").text
    assert (
        f"&lt;iframe src=&quot;http://127.0.0.1:8000{CARD}&quot;" in text
        or f'&lt;iframe src="http://127.0.0.1:8000{CARD}"' in text
    )


TILES = "https://{s}.tiles.example.org/{z}/{x}/{y}.png"


@pytest.mark.parametrize(
    ("tiles", "pictures"),
    [
        ("", "'self' data:"),
        (TILES, "'self' data: https://*.tiles.example.org"),
        ("/tiles/{z}/{x}/{y}.png", "'self' data:"),
        ("https://tiles.example.org:8443/{z}.png", "'self' data: https://tiles.example.org:8443"),
    ],
)
def test_tiles_are_allowed_on_the_map_alone_and_only_where_they_are_set(public_client, settings, tiles, pictures):
    settings.MAP_TILES = tiles
    on_map = public_client.get("/explore/map/")
    assert directive(on_map, "img-src") == pictures
    assert directive(on_map, "connect-src") == "'self'"
    assert ("data-tiles" in on_map.text) is bool(tiles)
    assert directive(public_client.get("/explore/"), "img-src") == "'self' data:"
