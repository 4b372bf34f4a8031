"""The page of a partnership in a browser: no violation of axe or the policy, no sideways scroll, keyboard, no script."""

import pytest

# A chain of four grants; a matrix of decisions and rival claims; an arrangement that ended before it began.
RECORDS = ("chp-rs1y34c3h8", "chp-2abz769607", "chp-1865j7vgw1")


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("path", ["", "challenge/"])
def test_axe_finds_nothing(windows, violations, record, path):
    page = windows()
    page.goto(f"/partnerships/{record}/{path}")
    for summary in page.locator("details > summary").all():
        summary.click()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("record", RECORDS)
def test_nothing_scrolls_sideways(windows, record, width):
    page = windows(viewport={"width": width, "height": 800})
    page.goto(f"/partnerships/{record}/")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("record", RECORDS)
def test_no_text_of_the_drawing_leaves_its_frame(windows, record):
    page = windows()
    page.goto(f"/partnerships/{record}/")
    past = page.evaluate(
        """() => [...document.querySelectorAll('svg.chain text')].filter(
            text => { const box = text.getBBox(); return box.x < 0 || box.x + box.width > 378 }
        ).map(text => text.textContent)"""
    )
    assert past == []


def test_the_whole_story_is_there_without_script(windows):
    page = windows(java_script_enabled=False)
    page.goto("/partnerships/chp-rs1y34c3h8/")
    assert page.locator("svg.chain .chain-step").count() == 4
    page.locator("summary").first.click()
    assert page.locator("details[open]").count() == 1


def test_the_number_beside_a_fact_leads_to_its_source_by_the_keyboard(windows):
    page = windows()
    page.goto("/partnerships/chp-rs1y34c3h8/")
    mark = page.locator(".marks a").first
    mark.focus()
    page.keyboard.press("Enter")
    assert "#source-" in page.url
    assert page.locator(".sources li:target").count() == 1


def test_a_reader_says_what_is_wrong_from_the_page(windows):
    page = windows()
    page.goto("/id/chp-rs1y34c3h8")
    assert page.url.endswith("/partnerships/chp-rs1y34c3h8/")
    page.get_by_role("link", name="Say what is wrong", exact=True).click()
    page.get_by_label("What is wrong?").select_option("/name")
    page.get_by_label("What would be right").fill("It has another name.")
    page.get_by_label("Your email address").fill("reader@example.org")
    page.get_by_role("button", name="Send").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Look into your mail"


def test_print_shows_the_facts_and_not_the_list_of_parts(windows):
    page = windows()
    page.goto("/partnerships/chp-rs1y34c3h8/")
    page.emulate_media(media="print")
    assert not page.get_by_text("On this page", exact=True).is_visible()
    assert page.locator("svg.chain").is_visible()
