"""What is folded on the screen to be read in few minutes stands open on paper, which nobody can click."""

from itertools import pairwise

import pytest

CHECKLIST = "/checklist/?with=org-amfzqj16ak&with=org-a07kgb7s5f&with=org-xr3x226n33&place=Hexham"
VISIBLE = "parts => parts.map(part => part.checkVisibility())"


def are_visible(page, selector: str) -> list[bool]:
    return page.locator(selector).evaluate_all(VISIBLE)


def test_what_is_folded_on_the_screen_is_open_on_paper(windows):
    page = windows(java_script_enabled=True)
    page.goto(CHECKLIST)
    folded = ".on-paper-too:not([open]) li, .on-paper-too:not([open]) .schemes:not(.on-screen)"
    on_screen = are_visible(page, folded)
    page.emulate_media(media="print")
    on_paper = are_visible(page, folded)

    assert len(on_screen) > 6
    assert not any(on_screen)
    assert all(on_paper)
    assert not any(are_visible(page, ".on-paper-too > summary"))


def test_what_is_not_recorded_and_what_a_clause_says_stand_on_paper(windows):
    """A line that is blank could be either: lost, or not known."""
    page = windows(java_script_enabled=True)
    page.goto(CHECKLIST)
    page.emulate_media(media="print")

    names = page.locator(".meetings h3").all_inner_texts()
    lines = page.locator(".known > li").all_inner_texts()
    assert all(are_visible(page, ".known > li"))
    assert [line for line in lines if line.strip() in names] == [], "each says something beside the name"
    assert any("not recorded" in line for line in lines)


def test_a_question_stands_on_paper_without_why_it_matters(windows):
    page = windows(java_script_enabled=True)
    page.goto(CHECKLIST)
    page.get_by_role("heading", name="Will our group own the land?", exact=True).click()
    assert all(are_visible(page, "#freehold .why p"))
    page.emulate_media(media="print")

    assert all(are_visible(page, ".asks h3"))
    assert not any(are_visible(page, ".why p"))


def test_headings_of_questions_stay_headings(windows):
    page = windows()
    page.goto(CHECKLIST)

    levels = [
        int(tag[1]) for tag in page.locator("main :is(h1, h2, h3)").evaluate_all("all => all.map(h => h.tagName)")
    ]
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert page.get_by_role("heading", name="Will our group own the land?").count() == 1


@pytest.mark.parametrize(
    "address", ["/find/?place=Hexham&community_kind=community_land_trust", "/organisations/org-amfzqj16ak/"]
)
def test_themes_that_are_folded_on_the_screen_are_open_on_paper(windows, address):
    page = windows(java_script_enabled=True)
    page.goto(address)
    folded = ".theme:not(.long):not(.order):not([open]) :is(li, dd, h3, p:not(.actions):not(.on-screen))"
    on_screen = are_visible(page, folded)
    page.emulate_media(media="print")

    assert len(on_screen) > 20
    assert not any(on_screen)
    assert all(are_visible(page, folded))
    assert all(are_visible(page, ".theme h2"))
