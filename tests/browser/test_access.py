"""Every page for everyone: axe in light and dark, the keyboard alone, a narrow window."""

import re

import pytest

from registry.accounts.models import Person

from .looking import WIDEST
from .people import sign_in
from .world import World

ENTRANCES = ("/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/accounts/confirm-email/")
OWN = ("/accounts/email/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/", "/accounts/logout/")


@pytest.fixture(scope="module")
def world(copied_register) -> World:
    return World()


@pytest.fixture
def page(windows, world):
    wrong_by_address = windows()
    sign_in(wrong_by_address, "approver@example.org")
    return wrong_by_address


@pytest.mark.slow
def test_axe_finds_nothing_in_light_or_dark_and_nothing_is_wider_than_320_pixels(page, world, windows, violations):
    wrong_by_address, wide = {}, {}
    stranger = windows()
    curator = windows()
    Person.objects.filter(email="new@example.org").update(is_curator=True)
    sign_in(curator, "new@example.org")
    visits = [
        (stranger, violation)
        for violation in (*ENTRANCES, "/challenges/verify/a-secret/", world.suggestion, "/suggestions/a/")
    ]
    visits += [
        (curator, violation)
        for violation in (
            "/my/audit/",
            "/my/audit/publications/",
            "/my/audit/people/",
            "/my/records/?q=homes",
            "/my/records/spreadsheets/",
            "/my/",
            "/my/challenges/",
            "/my/suggestions/",
            f"/my/records/{world.record}/closing/",
            f"/my/submissions/{world.new_record}/",
            f"/my/submissions/{world.new_record}/preview/",
        )
    ]
    visits += [(page, violation) for violation in [*OWN, *world.pages]]
    for window, address in visits:
        window.set_viewport_size({"width": 1200, "height": 900})
        window.goto(address)
        if wrong := violations(window):
            wrong_by_address[address] = wrong
        window.set_viewport_size({"width": 320, "height": 700})
        if window.evaluate("document.documentElement.scrollWidth") > 320:
            wide[address] = window.evaluate(WIDEST)
    assert not wrong_by_address, "\n".join(
        f"{address} {violation}" for address, wrong in wrong_by_address.items() for violation in wrong
    )
    assert not wide, wide


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, words: str, most: int = 200) -> None:
    """Go on with Tab until the element in focus is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        called = page.evaluate(
            "() => { const at = document.activeElement; return (at.labels && at.labels[0] || at).innerText || ''; }"
        )
        if words in " ".join(called.split()):
            return
    raise AssertionError(f"no {words!r} within {most} steps of the keyboard")


def test_a_partnership_can_be_edited_by_keyboard_alone(page, world):
    page.goto(f"/my/submissions/{world.edition}/edit/parties/")
    press(page, "Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to the content"
    press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    tab_to(page, "Add another party")
    press(page, "Enter")
    tab_to(page, "On whose side")
    page.keyboard.type("Association")
    tab_to(page, "Organisation")
    page.keyboard.type("Karbon Homes")
    tab_to(page, "Choose")
    press(page, "Enter")
    tab_to(page, "Manager")
    press(page, "Space")
    tab_to(page, "Did it take part?")
    page.keyboard.type("Took")
    tab_to(page, "Save and go on")
    press(page, "Enter")
    page.wait_for_url("**/edit/dates/")
    page.goto(f"/my/submissions/{world.edition}/")
    assert "Added: party, Karbon Homes" in page.content()


def test_focus_can_be_seen_and_goes_to_what_is_wrong(page, world):
    page.goto(f"/my/submissions/{world.draft}/edit/homes/?checked=1")
    assert page.evaluate("document.activeElement.className") == "summary"
    press(page, "Tab", "Enter")
    focused = page.evaluate("document.activeElement.id")
    assert re.fullmatch("f-homes-h1-(count|state|owner)", focused)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("script", [True, False])
def test_rows_are_added_with_and_without_script(windows, world, script):
    page = windows(java_script_enabled=script)
    sign_in(page, "approver@example.org")
    page.goto(f"/my/submissions/{world.edition}/edit/dates/")
    rows = page.locator(".row").count()
    page.get_by_role("button", name="Add another date").click()
    row = page.locator(".row.open").last
    row.get_by_label("Kind of milestone").select_option(index=1)
    row.get_by_label("Date", exact=True).fill("2019-05")
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.get_by_text("The draft is saved.").wait_for()
    assert page.locator(".row").count() == rows + 1


def test_the_pages_print_without_their_buttons(page, world):
    page.goto(f"/my/submissions/{world.edition}/")
    page.emulate_media(media="print")
    assert all(each.is_hidden() for each in page.locator(".top-links").all())
    assert page.locator("h1").is_visible()
