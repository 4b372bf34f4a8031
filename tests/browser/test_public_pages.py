"""Every page that anybody may read, for everybody: axe in light and dark, narrow and enlarged windows, the keyboard
alone, no JavaScript, on paper. That nothing breaks the policy or asks elsewhere is watched by `windows`.
"""

import re
from pathlib import Path

import pytest
from django.conf import settings

from registry.website.public.urls import urlpatterns

from .public_addresses import addresses_of, every_public_address
from .test_access import WIDEST

# Kept beside the private database, outside of what is committed.
PICTURES = Path(settings.BASE_DIR) / ".data" / "screenshots"
WIDTHS = (1280, 768, 320)
# 1280 by 1024 at 400 %.
ENLARGED = {"width": 320, "height": 256}
# What stays in sight may cover so much of an enlarged window and no more.
MOST_COVERED = 0.5
COVERED = """() => [...document.querySelectorAll('body *')]
    .filter(each => ['sticky', 'fixed'].includes(getComputedStyle(each).position))
    .reduce((most, each) => Math.max(most, each.getBoundingClientRect().height / innerHeight), 0)"""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(each => { each.open = true; })"
# What leads on; the buttons of the map, which are there for it alone, do not.
WAYS_ON = "main a[href]:not(.map a), main form"
FOCUS = """() => { const at = document.activeElement, box = at.getClientRects()[0] ?? at.getBoundingClientRect(), style = getComputedStyle(at);
    const x = box.left + Math.min(box.width / 2, 20), y = box.top + Math.min(box.height / 2, 10);
    const top = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), Math.min(Math.max(y, 0), innerHeight - 1));
    return {is_page: at === document.body, name: at.outerHTML.slice(0, 100), outline: style.outlineStyle,
            is_seen: !!top && (at.contains(top) || top.contains(at))}; }"""


def name_of(address: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-")[:80] or "home"


@pytest.fixture
def page(windows):
    return windows()


@pytest.mark.slow
def test_axe_finds_nothing_and_nothing_is_wider_than_a_narrow_window(page, violations):
    wrong = {}
    PICTURES.mkdir(parents=True, exist_ok=True)
    for address in every_public_address():
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=PICTURES / f"{name_of(address)}-{width}.png", full_page=True)
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        # What readers have to ask for is held to the same.
        page.evaluate(OPEN_ALL)
        wrong |= {f"{address} {each}": "" for each in violations(page)}
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > WIDTHS[-1]:
            wrong[f"{address} is too wide"] = page.evaluate(WIDEST)
        page.set_viewport_size(ENLARGED)
        if page.evaluate(COVERED) > MOST_COVERED:
            wrong[f"{address} covers an enlarged window"] = page.evaluate(COVERED)
    assert wrong == {}


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_it_says_all_without_javascript(windows, pattern):
    with_script, without = windows(), windows(java_script_enabled=False)
    (address, *_) = addresses_of(pattern)
    with_script.goto(address)
    without.goto(address)

    assert without.locator("h1").count() == 1
    assert without.locator(WAYS_ON).count() >= with_script.locator(WAYS_ON).count() - 1
    assert without.locator("main script:not([type='application/ld+json'])").count() == 0


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_the_keyboard_alone_reaches_everything_and_the_focus_is_seen(page, pattern):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(addresses_of(pattern)[-1])
    # A message about what was sent has the focus from the beginning.
    if page.locator(".skip").count() and not page.locator("[data-focus]").count():
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
    for _ in range(40):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["is_page"]:
            break
        assert focus["outline"] != "none", focus["name"]
        assert focus["is_seen"], focus["name"]


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_on_paper_the_heading_stays_and_buttons_go(page, pattern):
    page.goto(addresses_of(pattern)[-1])
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert [each for each in page.locator("main button").all() if each.is_visible()] == []
    assert [each for each in page.locator(".top-links").all() if each.is_visible()] == []
