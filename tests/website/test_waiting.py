"""The desk shows what waits for somebody, with a link to where it is done: the same of which letters tell."""

import datetime

import pytest

from registry.accounts.actions import issue_token, make_claim
from registry.accounts.policy import SCOPES
from registry.publishing.actions import create_submission, make_challenge, open_challenge, submit, verify_challenge
from tests.builders import curator, member, organisation, published_by, scheme, signed_in, stranger
from tests.letters import posted

from .visiting import secret_in

pytestmark = pytest.mark.django_db


def desk_of(actor) -> str:
    return signed_in(actor.person).get("/my/").text


@pytest.fixture
def estate():
    return scheme(community=organisation("The trust", kind="community_land_trust"), name="Dartington Fields")


def test_where_nothing_waits_the_desk_says_so(estate):
    assert "Nothing waits for you." in desk_of(curator())


def test_a_proposal_and_a_claim_wait_for_an_approver_and_not_for_who_made_it(estate):
    author, second = member(estate.community), member(estate.community)
    submission = create_submission(
        kind="partnership", organisation=estate.community, record=estate.id,
        content=estate.content | {"summary": "Homes for people of the parish."}, by=author,
    )  # fmt: skip
    submit(submission=submission, by=author)
    claimant = stranger()
    make_claim(organisation=estate.community, reason="I chair it.", by=claimant)

    desk = desk_of(second)
    assert "Decide on a proposal" in desk
    assert f'<a href="/my/submissions/{submission.id}/">Dartington Fields</a>' in desk
    assert f'<a href="/my/claims/">{claimant.person.email} says: I work for The trust</a>' in desk
    assert "Decide on a proposal" not in desk_of(author)


def test_a_challenge_waits_with_its_day_and_is_told_when_it_is_late(estate, monkeypatch):
    answering, screening = member(estate.community), curator()
    published_by(estate.community, estate, summary="New words.")
    make_challenge(record=estate.id, pointer="/name", reason="Another name.", email="reader@example.org")
    challenge = verify_challenge(secret=secret_in(posted()[-1]))
    assert "Decide whether a challenge is shown" in desk_of(screening)

    challenge = open_challenge(challenge=challenge, by=screening)
    assert "Answer a challenge</h3>" in desk_of(answering)
    for days, title in ((3, "Answer a challenge by its day"), (-1, "Answer a challenge that is overdue")):
        today = challenge.due_on - datetime.timedelta(days=days)
        monkeypatch.setattr("registry.website.waiting.uk_day", lambda today=today: today)
        assert title in desk_of(answering)


def test_a_token_that_expires_soon_waits_for_approvers_of_its_organisation_alone(estate):
    approver, other = member(estate.community), member(estate.association)
    lasts = datetime.timedelta(days=7)
    issue_token(organisation=estate.community, name="Nightly", scopes=list(SCOPES), lasts=lasts, by=approver)

    assert "The token Nightly of The trust expires on" in desk_of(approver)
    assert "Nightly" not in desk_of(other)
