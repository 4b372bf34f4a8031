"""Comparing, the clause library, checklists and results in a real browser: axe, small screens, zoom, keyboard, paper."""

import re

import pytest

TWO = "with=org-amfzqj16ak&with=org-a07kgb7s5f"
PAGES = [
    "/compare/",
    f"/compare/?{TWO}&with=org-xr3x226n33",
    "/compare/?name=homes",
    f"/checklist/?{TWO}",
    "/clauses/",
    "/clauses/?topic=allocation",
    "/what-worked/",
    "/what-worked/satisfaction/",
    "/what-worked/loneliness/",
]


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(windows, violations, address):
    page = windows()
    page.goto(address)

    assert violations(page) == []


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [320, 768])
def test_nothing_scrolls_sideways(windows, address, width):
    page = windows(viewport={"width": width, "height": 800}, java_script_enabled=True)
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_are_chosen_compared_and_taken_along_without_a_script(windows):
    page = windows(java_script_enabled=False)
    page.goto("/compare/")
    for name in ("Aster Group", "Hastoe Housing Association"):
        page.get_by_role("searchbox").fill(name)
        page.get_by_role("button", name="Look it up").click()
        page.get_by_role("status").get_by_role("link", name=name).click()

    assert page.get_by_role("columnheader", name="Aster Group").count() == 1
    page.get_by_role("heading", name="Their usual terms").click()
    assert page.get_by_role("columnheader", name="Aster Group").count() == 2
    page.get_by_role("link", name="Make a checklist for a first meeting").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("What to ask")
    page.get_by_role("heading", name="Will our group own the land?", exact=True).click()
    page.locator("main").get_by_role("link", name="What others agreed").first.click()
    assert "on record" in page.get_by_role("heading", level=2).first.inner_text()


def test_the_table_keeps_its_roles_on_a_small_screen(windows):
    """Blocks instead of cells: without the roles a screen reader would lose rows and columns."""
    page = windows(viewport={"width": 320, "height": 800})
    page.goto(f"/compare/?{TWO}")

    assert page.get_by_role("row").count() > 6
    assert page.get_by_role("rowheader", name="Homes it owns").count() == 1


def test_what_is_folded_on_the_screen_stands_on_paper(windows):
    page = windows(java_script_enabled=True)
    page.goto(f"/compare/?{TWO}&with=org-xr3x226n33")
    folded = page.locator(".theme td, .theme .shown-by a")
    visible = "parts => parts.map(part => part.checkVisibility())"
    on_screen = folded.evaluate_all(visible)
    page.emulate_media(media="print")

    assert len(on_screen) > 40
    assert not any(on_screen)
    assert all(folded.evaluate_all(visible))
    assert page.get_by_role("heading", name="Their usual terms").is_visible()


def test_the_list_is_narrowed_by_keyboard_alone(windows):
    page = windows()
    page.goto("/clauses/")
    link = page.get_by_role("link", name="Ground rent")
    for _ in range(40):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/clauses/?topic=ground-rent")

    assert page.get_by_role("heading", level=1).inner_text() == "Ground rent"


def test_on_paper_stands_what_is_asked_with_room_to_write(windows):
    page = windows()
    page.goto(f"/checklist/?{TWO}")
    page.emulate_media(media="print")

    assert page.locator(".notes").first.is_visible()
    assert not page.get_by_role("link", name="Compare them side by side").is_visible()


@pytest.mark.parametrize(
    ("with_", "most"),
    [("", 2), (TWO, 2), (f"{TWO}&with=org-xr3x226n33", 2), (f"{TWO}&with=org-xr3x226n33&with=org-m275dt5dfx", 3)],
)
def test_a_checklist_fills_two_sheets_with_a_line_to_write_on_for_each_association(windows, with_, most):
    page = windows()
    page.goto(f"/checklist/?{with_}&place=Hexham")
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))
    page.emulate_media(media="print")

    assert 1 <= len(sheets) <= most
    lines = max(1, page.url.count("with="))
    assert [item.locator(".notes").count() for item in page.locator(".asks > li").all()] == [lines] * page.locator(
        ".asks > li"
    ).count()
    assert all(line.is_visible() for line in page.locator(".notes").all())
    assert page.get_by_text("From the Partnership register, http").is_visible()
