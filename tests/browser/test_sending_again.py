"""An officer whose colleague signed out in another tab of the same browser loses nothing of what was typed."""

from registry.publishing.models import Submission
from tests.builders import member, organisation

from .people import sign_in

WORDS = "We build no more than the parish needs."


def test_what_was_typed_is_sent_after_signing_in_again(server, windows):
    who = organisation("Border Homes Again")
    member(who, "editor", "typist")
    page = windows()
    sign_in(page, "typist@example.org")
    page.goto(f"/my/edit/{who}/{who}/about/")
    page.locator("[name='head:remit']").fill(WORDS)

    other = page.context.new_page()
    other.goto("/accounts/logout/")
    other.locator("main").get_by_role("button").first.click()
    page.get_by_role("button", name="Save", exact=False).first.click()
    assert page.get_by_role("heading", name="You are signed out").is_visible()
    assert not Submission.objects.filter(record=who).exists()

    sign_in(other, "typist@example.org")
    page.get_by_role("button", name="Send it again").click()
    if page.get_by_role("button", name="Send it again").count():
        # Signing in gave the browser another token.
        page.get_by_role("button", name="Send it again").click()
    assert WORDS in Submission.objects.get(record=who).content
