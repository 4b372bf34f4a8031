"""A group writes to an association: by the form, the letter with the link, and the button; then it arrives."""

import re

import pytest

from registry.enquiries.models import Enquiry
from tests.builders import an_association, published
from tests.letters import posted

MAILBOX = "partnerships@border.example.org"


@pytest.fixture
def association(server, transactional_db) -> str:
    content = an_association(contact_email=MAILBOX)
    published(content)
    return content["id"]


@pytest.mark.parametrize("javascript", [True, False])
def test_an_enquiry_arrives_and_its_copy_too(windows, violations, association, javascript):
    page = windows(java_script_enabled=javascript)

    def look() -> None:
        if javascript:
            assert violations(page) == []
            page.set_viewport_size({"width": 320, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= 320

    page.goto(f"/organisations/{association}/")
    page.get_by_role("link", name="Write to them").click()
    look()
    page.get_by_label("Name of your group").fill("Ashgill Community Land Trust")
    page.get_by_label("Your email address").fill("group@example.org")
    page.get_by_label("What do you want to ask?").fill("We have a field.\nMay we talk?")
    page.get_by_role("button", name="Send").click()
    assert page.get_by_text("Tick that we may pass on what you write.").is_visible()
    look()
    assert page.get_by_label("What do you want to ask?").input_value() == "We have a field.\nMay we talk?"
    page.get_by_role("checkbox", name=re.compile("I agree")).check()
    page.get_by_role("button", name="Send").click()
    page.get_by_role("heading", name="Look into your mail").wait_for()
    look()

    (letter,) = posted()
    assert letter.to == ["group@example.org"]
    page.goto(re.search(r"http://\S+/enquiries/\S+", letter.body).group())
    assert page.get_by_text("May we talk?").is_visible()
    look()
    assert posted() == []
    page.get_by_role("button", name="Send my enquiry").click()
    page.get_by_text("It is on its way").wait_for()
    look()

    enquiry, copy = posted()
    assert (enquiry.to, enquiry.reply_to, copy.to) == ([MAILBOX], ["group@example.org"], ["group@example.org"])
    assert "> We have a field." in enquiry.body
    assert Enquiry.objects.filter(organisation=association, relayed_at=None).count() == 0


def test_from_the_finder_the_question_is_begun(windows):
    page = windows()
    page.goto("/find/?place=Hexham&community_kind=community_land_trust")
    page.get_by_role("link", name=re.compile("^(Write to them|What to write|Whom to ask)")).first.click()
    page.get_by_role("heading", name=re.compile("^(Write to|How to reach)")).wait_for()
    assert "We are a community land trust near Hexham" in page.locator("textarea").input_value()
