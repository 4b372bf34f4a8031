"""The second factor, by hand: set up on the way to a decision, and given by people of the demo."""

import io
import re

from django.core.management import call_command

from registry.accounts.actor import Actor
from registry.publishing.actions import change_submission, create_submission, submit
from registry.publishing.actions.propose import content_of_submission
from registry.seed.demo_people import BCHA, PEOPLE, make_demo_people
from tests.builders import PASSWORD, code_now, member

from .people import sign_in
from .test_journey import organisation_with_partnerships


def test_an_approver_sets_it_up_on_the_way_and_publishes(windows):
    organisation = organisation_with_partnerships().record_id
    approver = member(organisation, "approver", "approver").person
    by = Actor(person=member(organisation, "editor", "editor").person)
    waiting = create_submission(kind="organisation", organisation=organisation, record=organisation, by=by)
    content = content_of_submission(waiting) | {"remit": "We build no more than the parish needs."}
    change_submission(submission=waiting, content=content, revision=None, by=by)
    submit(submission=waiting, by=by)

    page = windows()
    sign_in(page, approver.email)
    page.goto(f"/my/submissions/{waiting.id}/")
    page.get_by_role("link", name="Do it now, and come back here").click()
    page.get_by_role("link", name="Set it up").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    secret = page.get_by_label("Authenticator secret").input_value()
    page.get_by_label("Authenticator code").fill(code_now(secret))
    page.get_by_role("button", name="Activate").click()
    page.get_by_role("link", name="I kept them: go on").click()
    assert page.url.endswith(f"/my/submissions/{waiting.id}/")
    page.get_by_role("button", name="Publish it").first.click()
    assert page.get_by_text("Published. Everyone can read it").is_visible()


def test_the_demo_approver_signs_in_with_password_and_code(windows, settings):
    settings.MAY_HAVE_DEMO_PEOPLE = True
    make_demo_people()
    approver = next(demo for demo in PEOPLE if demo.email.startswith("approver@"))

    def code() -> str:
        printed = io.StringIO()
        call_command("demo_code", approver.email, stdout=printed)
        return re.match(r"\d{6}", printed.getvalue()).group()

    page = windows()
    sign_in(page, approver.email, approver.password, code)
    assert page.locator(f"a[href='/my/organisations/{BCHA}/']").first.is_visible()
    assert page.get_by_text("You cannot decide on anything yet").count() == 0
