"""The pages that no address of their own shows, for everyone: a form that was refused, a question before the act."""

import re

import pytest

from .looking import look
from .people import sign_in
from .world import World


@pytest.fixture(scope="module")
def world(copied_register) -> World:
    return World()


@pytest.mark.slow
def test_axe_finds_nothing_in_what_a_button_leads_to(world, windows, violations):
    approver, curator, reader, officer = windows(), windows(), windows(), windows()
    sign_in(approver, "approver@example.org")
    sign_in(curator, "writer@example.org")
    sign_in(officer, "editor@example.org")
    ways = [
        (approver, f"/my/imports/{world.to_publish}/", "Publish all", "Publish them"),
        (curator, "/my/suggestions/", "Close it with this reason", "Say why"),
        (curator, "/my/challenges/", "Let it be seen", "It stands beside the record now."),
        (reader, "/suggest/", "Send", "Write where it is"),
        (reader, f"/partnerships/{world.record}/challenge/?pointer=%2Fname", "Send", "Say what is wrong"),
        (reader, world.suggestion, "Send my suggestion", "A curator of the register reads it next"),
    ]
    for window, address, button, words in ways:
        window.goto(address)
        window.get_by_role("button", name=re.compile(f"^{button}")).first.click()
        assert words in window.locator("main").inner_text(), address
        look(window, violations)
    curator.goto("/my/challenges/")
    answer = curator.get_by_role("button", name=re.compile("^Answer"))
    if answer.count():
        assert curator.locator("input[type=radio]:checked").count() == 0
        answer.first.click()
        assert curator.get_by_text("Choose an answer.").is_visible()
        look(curator, violations)
    officer.goto(f"/my/organisations/{world.organisation}/confirm/{world.record}/")
    assert officer.get_by_role("button", name="It is right").count() == 0
    look(officer, violations)
