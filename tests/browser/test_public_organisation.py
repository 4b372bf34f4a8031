"""The page of an organisation in a browser: axe, a narrow window, and the way from it to a comparison."""

import pytest

from .public_addresses import ASSOCIATION, STATES


@pytest.mark.parametrize("address", [f"/organisations/{ASSOCIATION}/", *STATES["organisation"]])
def test_axe_finds_nothing_and_it_fits_a_narrow_window(windows, violations, address):
    page = windows()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_from_the_page_one_compares_and_claims(windows):
    page = windows()
    page.goto(f"/organisations/{ASSOCIATION}/")
    page.get_by_role("main").get_by_role("link", name="Compare", exact=True).click()
    assert page.url.endswith(f"/compare/?with={ASSOCIATION}")
    page.go_back()
    page.get_by_role("link", name="Claim it").click()
    assert ASSOCIATION in page.url


def test_a_link_to_a_theme_opens_it(windows):
    page = windows(java_script_enabled=False)
    page.goto(f"/organisations/{ASSOCIATION}/#done")

    assert page.get_by_role("link", name="as a list, on a map or in charts").is_visible()
    assert not page.get_by_text("Names, numbers and legal form").is_visible()
