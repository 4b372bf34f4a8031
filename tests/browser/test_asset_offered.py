"""An association offers a building by the pages, and a group that looks near by finds it."""

import datetime
import re

from registry.clock import uk_day
from tests.builders import give_second_factor, member, organisation

from .people import sign_in

WORDS = "The old school is free for a community use."


def test_an_offer_is_written_published_by_a_colleague_and_found_near_its_place(server, windows, violations):
    who = organisation("Border Homes", operating_areas=[{"key": "a1", "area": "E06000057"}])
    member(who, "editor", "author")
    give_second_factor(member(who, "approver", "colleague").person)
    until = uk_day() + datetime.timedelta(days=60)

    author = windows()
    sign_in(author, "author@example.org")
    author.goto(f"/my/organisations/{who}/")
    author.get_by_role("link", name="Edit Border Homes").click()
    author.goto(f"/my/edit/{who}/{who}/partners/?open=transfer_offers:new1")
    row = "transfer_offers:new1"
    author.locator(f"[name='{row}:statement']").fill(WORDS)
    author.locator(f"[name='{row}:valid_until']").fill(f"{until:%-d %B %Y}")
    author.locator(f"[name='{row}:areas']").fill("Northumberland")
    kinds = author.locator(f"fieldset:has([name='{row}:asset_kinds'])").last
    if kinds.locator("summary").count():
        kinds.locator("summary").click()
    kinds.locator("input[value='land']").check()
    author.get_by_role("button", name="Save and leave").click()
    author.get_by_role("button", name="Submit for review").first.click()

    colleague = windows()
    sign_in(colleague, "colleague@example.org")
    colleague.goto("/my/review/")
    colleague.get_by_role("link", name="Border Homes").first.click()
    assert WORDS in colleague.locator("main").inner_text()
    colleague.get_by_role("button", name="Publish it").first.click()
    assert colleague.get_by_text("Published. Everyone can read it").is_visible()

    reader = windows()
    reader.goto("/")
    reader.get_by_label(re.compile("Where")).first.fill("Hexham")
    reader.get_by_role("button", name=re.compile("Find")).first.click()
    offers = reader.locator("details", has=reader.locator("#offers")).last
    offers.locator("summary").first.click()
    assert WORDS in offers.inner_text()
    assert violations(reader) == []
    offers.get_by_role("link", name="Border Homes").click()
    reader.get_by_role("heading", name="What they say themselves").click()
    assert WORDS in reader.locator("main").inner_text()
