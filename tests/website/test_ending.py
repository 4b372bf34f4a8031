"""Withdrawing and merging by page: proposed by one person, decided by another."""

from django.test import Client

from registry.accounts.actor import Actor
from registry.publishing.actions import publish_submission, submit
from registry.publishing.models import Proposal, Submission

from .conftest import signed_in


def propose(who, organisation, record, **form):
    return signed_in(who).post(f"/my/organisations/{organisation}/withdraw/{record}/", form, follow=True)


def test_a_withdrawal_is_a_proposal_that_a_second_person_publishes(organisation, partnership, editor, approver):
    record = partnership.record_id
    assert "wrong place" in propose(editor, organisation, record, reason="It was put in the wrong place.").text
    submission = Submission.objects.get()
    assert submission.proposal == Proposal.WITHDRAWAL
    assert Client().get(f"/api/v1/partnerships/{record}/").status_code == 200
    submit(submission=submission, by=Actor(person=editor))
    page = signed_in(approver).get(f"/my/submissions/{submission.id}/")
    assert page.status_code == 200
    publish_submission(submission=submission, by=Actor(person=approver))
    gone = Client().get(f"/api/v1/partnerships/{record}/")
    assert (gone.status_code, "wrong place" in gone.json()["detail"]) == (410, True)


def test_a_withdrawal_says_why(organisation, partnership, editor):
    answer = propose(editor, organisation, partnership.record_id, reason=" ")
    assert answer.status_code == 400
    assert not Submission.objects.exists()


def test_strangers_cannot_propose_it(organisation, partnership, stranger, stranger_organisation):
    assert propose(stranger, organisation, partnership.record_id, reason="Mine.").status_code == 404
    refused = propose(stranger, stranger_organisation, partnership.record_id, reason="Mine.")
    assert refused.status_code == 400
    assert not Submission.objects.exists()


def test_the_desk_says_what_waits_for_a_word(organisation, approver, partnership):
    assert "Waiting for your word" in signed_in(approver).get("/my/").text
