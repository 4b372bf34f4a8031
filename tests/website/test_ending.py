"""Withdrawing and merging by page: proposed by one person, decided by another."""

from django.test import Client

from registry.accounts.actor import Actor
from registry.publishing.actions import publish_submission, submit
from registry.publishing.models import Proposal, Submission
from tests.builders import acting

from .conftest import signed_in


def propose(who, organisation, record, **form):
    return signed_in(who).post(f"/my/organisations/{organisation}/withdraw/{record}/", form, follow=True)


def test_a_withdrawal_is_a_proposal_that_a_curator_decides(organisation, partnership, editor, approver, curator):
    record = partnership.record_id
    form = {"reason": "It was put in the wrong place.", "ground": "never_existed"}
    assert "wrong place" in propose(editor, organisation, record, **form).text
    submission = Submission.objects.get()
    assert submission.proposal == Proposal.WITHDRAWAL
    assert Client().get(f"/api/v1/partnerships/{record}/").status_code == 200
    submit(submission=submission, by=Actor(person=editor))
    assert "Take the record off" not in signed_in(approver).get(f"/my/submissions/{submission.id}/").text
    page = signed_in(curator).get(f"/my/submissions/{submission.id}/").text
    assert "This record will no longer be public." in page
    publish_submission(submission=submission, by=acting(curator))
    gone = Client().get(f"/api/v1/partnerships/{record}/")
    assert (gone.status_code, "wrong place" in gone.json()["detail"]) == (410, True)


def test_a_withdrawal_says_why(organisation, partnership, editor):
    for form in ({"reason": " ", "ground": "law"}, {"reason": "It ended."}):
        assert propose(editor, organisation, partnership.record_id, **form).status_code == 400
    assert not Submission.objects.exists()


def test_strangers_cannot_propose_it(organisation, partnership, stranger, stranger_organisation):
    assert propose(stranger, organisation, partnership.record_id, reason="Mine.", ground="law").status_code == 404
    refused = propose(stranger, stranger_organisation, partnership.record_id, reason="Mine.", ground="law")
    assert refused.status_code == 400
    assert not Submission.objects.exists()


def test_the_desk_says_what_waits_for_a_word(organisation, approver, partnership):
    assert "Waiting for your word" in signed_in(approver).get("/my/").text
