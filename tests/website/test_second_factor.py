"""Who decides is led to a second factor on the way, and back; a password alone decides nothing, on any page."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from registry.accounts.actions import decide_claim, invite, make_claim
from registry.accounts.models import Membership
from registry.accounts.policy import OPERATIONS
from registry.content import content_of, kinds
from registry.publishing.actions import create_submission, make_challenge, open_challenge, submit, verify_challenge
from registry.publishing.current import current_edition_of
from registry.publishing.models import Challenge
from registry.publishing.rights.capacities import principals_of
from tests.builders import (
    PASSWORD,
    a_waiting_suggestion,
    acting,
    code_now,
    give_second_factor,
    member,
    signed_in,
    stranger,
)
from tests.letters import posted

from .visiting import rows, secret_in

LEAD = "/my/second-factor/"
NOTICE = "You cannot decide on anything yet"


def by_password(who) -> Client:
    return signed_in(who, second_factor=False)


def test_a_proposal_is_published_after_the_factor_was_set_up_on_the_way(
    submitted, approver, django_capture_on_commit_callbacks
):
    client, page = by_password(approver), f"/my/submissions/{submitted.id}/"
    assert "Publish it" in client.get(page).text

    led = client.post(
        f"{page}publish/", {"revision": submitted.revision}, headers={"Referer": f"http://testserver{page}"}
    )
    assert led.status_code == 302
    assert "Set up a second factor" in client.get(led["Location"]).text

    # Nobody sets it up for somebody who left a machine open: the password comes first.
    asked = client.get("/accounts/2fa/totp/activate/")
    client.post(asked["Location"], {"password": PASSWORD})
    client.get("/accounts/2fa/totp/activate/")
    code = code_now(client.session["mfa.totp.secret"])
    with django_capture_on_commit_callbacks() as after_commit:
        set_up = client.post("/accounts/2fa/totp/activate/", {"code": code})
    # Here nothing is ever committed; on a server this comes before the session is saved.
    for callback in after_commit:
        callback()
    set_up.wsgi_request.session.save()
    set_up = client.get(set_up["Location"])
    assert f'href="{LEAD}"' in set_up.text, "the page of recovery codes leads on"
    back = client.get(LEAD)
    assert back["Location"] == page

    assert "Published." in client.post(f"{page}publish/", {"revision": submitted.revision}, follow=True).text


def test_a_factor_that_this_session_has_not_seen_is_asked_for(submitted, approver):
    give_second_factor(approver)
    client, page = by_password(approver), f"/my/submissions/{submitted.id}/"

    asked = client.get(f"{LEAD}?next={page}")
    assert asked["Location"].startswith("/accounts/2fa/reauthenticate/")
    given = client.post(asked["Location"], {"code": code_now()}, follow=True)

    assert given.request["PATH_INFO"] == page
    assert NOTICE not in given.text


def test_a_session_whose_factor_was_taken_away_decides_nothing(submitted, approver):
    client = signed_in(approver)
    approver.authenticator_set.all().delete()

    answer = client.post(f"/my/submissions/{submitted.id}/publish/", {"revision": submitted.revision})
    assert answer["Location"].startswith(LEAD)


def test_the_desk_tells_those_who_decide_and_nobody_else(editor, approver, curator):
    for who in (approver, curator):
        assert NOTICE in by_password(who).get("/my/").text
        assert NOTICE not in signed_in(who).get("/my/").text
    assert NOTICE not in by_password(editor).get("/my/").text


@pytest.mark.parametrize("elsewhere", ["https://evil.example.org/", "//evil.example.org/", "javascript:alert(1)"])
def test_the_way_back_never_leads_elsewhere(approver, elsewhere):
    client = signed_in(approver)

    assert client.get(LEAD, {"next": elsewhere})["Location"] == "/my/"


Form = tuple[str, dict[str, object]]


def consenting(record: str, organisation: str) -> Form:
    """Another party proposes to change what the record says of the organisation."""
    content = content_of(current_edition_of(kinds()["partnership"], record))
    other = next(each for each in principals_of(content["parties"]) if each != organisation)
    rows = [
        row | ({"note": "Told by another."} if row["organisation"] == organisation else {})
        for row in content["parties"]
    ]
    made = create_submission(
        kind="partnership", organisation=other, record=record, content=content | {"parties": rows},
        by=member(other),
    )  # fmt: skip
    waiting = submit(submission=made, by=member(other))
    return (
        f"/my/submissions/{waiting.pk}/consent/",
        {"revision": waiting.revision, "organisation": organisation, "answer": "agrees"},
    )


@pytest.fixture
def decisions(partnership, organisation, submitted, editor, approver, curator) -> dict[str, Callable[[], Form]]:
    """Operation → the form by which it is done on a page."""
    people, own = f"/my/organisations/{organisation}/people/", f"/my/submissions/{submitted.id}/"

    def challenge(do: str, **more: str) -> Callable[[], Form]:
        def form() -> Form:
            make_challenge(record=partnership.record_id, pointer="/name", reason="No.", email="a@example.org")
            verify_challenge(secret=secret_in(posted()[-1]))
            made = Challenge.objects.latest("made_at")
            if made.stage == "quarantined" and do == "answer":
                open_challenge(challenge=made, by=acting(curator))
            return "/my/challenges/", {"challenge": made.pk, "do": do, **more}

        return form

    def claim() -> Form:
        made = make_claim(organisation=organisation, reason="I work there.", by=stranger())
        return "/my/claims/", {"claim": made.pk, "do": "grant"}

    def agreement() -> Form:
        made = make_claim(organisation=organisation, role="approver", reason="I work there.", by=stranger())
        decide_claim(claim=made, grant=True, by=acting(approver))
        return "/my/claims/", {"claim": made.pk, "do": "grant"}

    def cancelling() -> Form:
        made, _ = invite(organisation=organisation, email="c@example.org", role="editor", by=acting(approver))
        return f"/my/organisations/{organisation}/invitations/{made.pk}/cancel/", {}

    membership = Membership.objects.get(person=editor)
    revision = {"revision": submitted.revision}
    return {
        "submission.publish": lambda: (f"{own}publish/", revision),
        "submission.return": lambda: (f"{own}return/", revision | {"reasons": "Which homes?"}),
        "consent.give": lambda: consenting(partnership.record_id, organisation),
        "confirmation.give": lambda: (
            f"/my/organisations/{organisation}/confirm/{partnership.record_id}/",
            {"verdict": "confirmed", "edition": 1},
        ),
        "challenge.screen": challenge("open"),
        "challenge.answer": challenge("answer", outcome="rejected", words="As it says."),
        "token.issue": lambda: (
            f"/my/organisations/{organisation}/tokens/", {"name": "x", "scopes": ["submissions:read"], "days": "30"},
        ),
        "member.invite": lambda: (people, {"email": "b@example.org", "role": "editor"}),
        "member.end": lambda: (f"{people}{membership.pk}/end/", {}),
        "claim.decide": claim,
        "claim.agree": agreement,
        "invitation.cancel": cancelling,
        "suggestion.decide": lambda: ("/my/suggestions/", {"suggestion": a_waiting_suggestion().pk, "do": "take-up"}),
        "person.close": lambda: (f"/my/audit/people/{editor.pk}/close/", {}),
    }  # fmt: skip


BY_CURATORS = ("challenge.", "claim.agree", "person.", "suggestion.")
# Done by no page.
WITHOUT_PAGE = {"challenge.remove"}


def test_every_page_that_decides_leads_to_the_factor_and_does_nothing(decisions, approver, curator):
    decided = {name for name, operation in OPERATIONS.items() if operation.second_factor}
    assert decisions.keys() == decided - WITHOUT_PAGE
    for name, form in decisions.items():
        address, sent = form()
        client = by_password(curator if name.startswith(BY_CURATORS) else approver)
        before = rows()
        answer = client.post(address, sent)
        assert (answer.status_code, re.sub(r"\?.*", "", answer.get("Location", ""))) == (302, LEAD), name
        assert rows() == before, name
