"""A volunteer comes with a place name or a postcode and leaves with associations worth ringing."""

import pytest


def ask(page, place: str, kind: str = "") -> None:
    page.goto("/")
    page.get_by_label("Where are you?").fill(place)
    if kind:
        page.get_by_label("What kind of group are you?").select_option(kind)
    page.get_by_role("button", name="Find associations").click()


@pytest.mark.parametrize("script", [True, False])
def test_from_the_front_door_to_reasons_and_a_comparison(windows, script):
    page = windows(java_script_enabled=script)
    ask(page, "Northumberland", "community_land_trust")

    assert page.get_by_role("heading", level=1).inner_text() == "Who could work with you near Northumberland"
    first = page.locator(".finding").first
    assert "Took part in 2 partnerships in Northumberland" in first.inner_text()
    first.get_by_text("And 1 more", exact=False).first.click()
    assert (
        first.get_by_role("link", name="Holy Island of Lindisfarne CDT and Four Housing Group")
        .get_attribute("href")
        .startswith("/partnerships/chp-")
    )
    for finding in page.locator(".finding").all()[:3]:
        finding.get_by_role("checkbox").check()
    page.get_by_role("button", name="Compare those you ticked").click()
    assert page.url.partition("/compare/?")[2].count("with=org-") == 3


def test_a_place_of_several_names_is_chosen_and_the_kind_of_group_is_kept(windows):
    page = windows()
    ask(page, "Wilsford", "cohousing_group")
    assert "several places called Wilsford" in page.get_by_role("alert").inner_text()
    page.get_by_role("link", name="Wilsford, in Wiltshire").click()
    assert "for a cohousing group" in page.locator(".lead").inner_text()


def test_a_typing_mistake_keeps_what_was_typed_and_offers_names(windows):
    page = windows()
    ask(page, "Hexhamm")
    assert page.get_by_label("Where are you?").input_value() == "Hexhamm"
    page.get_by_role("link", name="Hexham, in Northumberland").click()
    page.get_by_role("heading", name="How this order is made").wait_for()


def test_the_order_can_be_made_anew(windows):
    page = windows()
    ask(page, "Hexham", "community_land_trust")
    page.get_by_role("heading", name="How this order is made").click()
    page.get_by_label("Groups like yours").select_option(label="Very much")
    page.get_by_label("Nearest work on record").select_option(label="Not at all")
    page.get_by_role("button", name="Update the list").click()
    assert page.get_by_label("Groups like yours").input_value() == "6"
    assert "Northumberland" in page.locator(".lead").inner_text()


def test_the_keyboard_alone_gets_an_answer(windows):
    page = windows()
    page.goto("/")
    page.get_by_label("Where are you?").focus()
    page.keyboard.type("Hexham")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Who helps here").wait_for()
