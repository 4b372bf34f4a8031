"""Explore in a browser: the map without tiles and without a script, narrowing down by the keyboard, the card in a frame."""

import pytest

from .public_addresses import ASSOCIATION

CARD = f"/organisations/{ASSOCIATION}/card/"


def drawn(page) -> int:
    """How many partnerships the map has drawn; waits until it has."""
    page.wait_for_selector("#map[data-drawn]")
    return int(page.locator("#map").get_attribute("data-drawn"))


def test_the_map_draws_every_partnership_and_asks_nobody_else(windows):
    page = windows()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/explore/map/")
    assert drawn(page) == int(page.locator("h2.first").inner_text().split()[0])
    assert page.locator("#map canvas").is_visible()
    assert any("format=geojson" in address for address in asked)


def test_a_place_on_the_map_leads_to_its_partnership(windows):
    page = windows()
    page.goto("/explore/map/?q=stocksfield")
    assert drawn(page) == 1
    # The only place there is stands in the middle, which is where a click goes.
    page.locator("#map").click()
    page.get_by_role("link", name="SCATA and Isos Housing, Stocksfield").click()
    assert page.url.endswith("/partnerships/chp-cnza8bakrv/")


def test_an_opened_place_breaks_no_rule(windows, violations):
    page = windows()
    page.goto("/explore/map/?q=stocksfield")
    drawn(page)
    # The only place there is stands in the middle, which is where a click goes.
    page.locator("#map").click()
    page.locator(".map-list a").wait_for()
    assert violations(page) == []


def test_without_a_script_the_regions_are_drawn_and_lead_on(windows):
    page = windows(java_script_enabled=False)
    page.goto("/explore/map/")
    assert not page.locator("#map").is_visible()
    assert page.locator(".region-map path").count() == 12
    page.locator(".numbers-table").get_by_role("link", name="Wales").click()
    assert page.url.endswith("/explore/map/?area=W92000004")


def test_where_the_api_does_not_answer_the_drawing_remains(windows):
    page = windows()
    page.route("**/api/**", lambda route: route.abort())
    page.goto("/explore/map/")
    page.wait_for_selector("#map[hidden]", state="attached")
    assert page.locator(".region-map").is_visible()


@pytest.mark.parametrize("blocked", [False, True])
def test_tiles_come_from_the_host_that_is_set_and_may_be_missing(windows, settings, server, blocked):
    # Of the same host under another name, so that it is another one to the browser and nobody is asked outside.
    settings.MAP_TILES = (
        server.url.replace("localhost", "127.0.0.1") + "/static/website/map/leaflet/images/layers.png?{z}{x}{y}"
    )
    settings.MAP_TILES_ATTRIBUTION = "Tiles by <b>somebody</b>"
    page = windows()
    if blocked:
        page.route("**/layers.png?*", lambda route: route.abort())
    page.goto("/explore/map/")
    assert drawn(page) > 100
    assert "Tiles by <b>somebody</b>" in page.locator("#map").inner_text()
    assert page.locator(".leaflet-tile").count() > 0


@pytest.mark.parametrize("script", [True, False])
def test_one_narrows_down_takes_back_and_changes_the_view(windows, script):
    page = windows(java_script_enabled=script)
    page.goto("/")
    page.get_by_role("link", name="Explore all partnerships").click()
    page.get_by_label("Place").fill("South West")
    page.get_by_role("button", name="Search").click()
    assert page.url.endswith("/explore/?area=E12000009")
    page.get_by_label("Narrow the list").get_by_role("link", name="In use", exact=True).click()
    narrowed = page.locator("h2.first").inner_text()
    page.get_by_role("link", name="Charts", exact=True).click()
    assert page.locator("h2.first").inner_text() == narrowed
    page.get_by_role("link", name="Remove Stage: In use").click()
    assert page.url.endswith("/explore/charts/?area=E12000009")


def test_the_keyboard_alone_narrows_down(windows):
    page = windows()
    page.goto("/explore/")
    page.get_by_label("Words").focus()
    page.keyboard.type("stocksfield")
    page.keyboard.press("Enter")
    page.wait_for_url("**/explore/?q=stocksfield")
    page.locator("summary", has_text="Kind of group").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**&community_kind=*")
    assert page.locator(".deals > li").count() >= 1


def test_the_card_is_shown_in_a_frame(windows, server):
    page = windows()
    site = f"{server.url}/site-of-an-association/"
    shown = f'<iframe title="card" src="{server.url}{CARD}"></iframe>'
    page.route(site, lambda route: route.fulfill(body=shown, content_type="text/html"))
    page.goto(site)
    page.frame_locator("iframe").get_by_role("heading", name="Karbon Homes").wait_for()
