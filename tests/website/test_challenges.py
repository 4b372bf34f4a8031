"""A reader's challenge by page: the link of the letter, the curator's screen, the publisher's answer."""

import re

import pytest
from django.test import Client

from registry.publishing.models import Challenge, Stage
from tests.letters import posted

from .conftest import signed_in


@pytest.fixture
def link(partnership) -> str:
    """The address in the letter to the reader."""
    sent = {
        "record": partnership.record_id,
        "pointer": "/name",
        "reason": "It has another name.",
        "email": "r@example.org",
    }
    Client().post("/api/v1/challenges/", sent, content_type="application/json")
    return re.search(r"/challenges/verify/\S+", posted()[-1].body).group()


def decide(who, **form) -> Challenge:
    challenge = Challenge.objects.get()
    signed_in(who).post("/my/challenges/", {"challenge": challenge.pk} | form)
    challenge.refresh_from_db()
    return challenge


def test_opening_the_link_alone_does_nothing_and_the_button_sends_it_on(link):
    assert Client().get(link).status_code == 200
    assert Challenge.objects.get().stage == Stage.UNVERIFIED
    assert "Thank you" in Client().post(link).text
    assert Challenge.objects.get().stage == Stage.QUARANTINED
    assert Client().post("/challenges/verify/no-such-secret/").status_code == 400


def test_a_curator_lets_it_be_seen_and_answers_for_the_editors(link, curator, approver):
    Client().post(link)
    assert "It has another name." not in signed_in(approver).get("/my/challenges/").text
    assert "It has another name." in signed_in(curator).get("/my/challenges/").text
    assert decide(curator, do="open").stage == Stage.OPEN
    answered = decide(curator, do="answer", outcome="rejected", words="The deed has this name.")
    assert (answered.stage, answered.outcome) == (Stage.ANSWERED, "rejected")


def test_a_refusal_needs_a_reason_and_stays_private(link, curator):
    Client().post(link)
    assert decide(curator, do="refuse").stage == Stage.QUARANTINED
    assert decide(curator, do="refuse", words="It names a person.").stage == Stage.REFUSED
    assert Client().get("/api/v1/challenges/").json()["count"] == 0


def test_nobody_else_decides_on_a_challenge(link, approver, stranger):
    Client().post(link)
    for who in (approver, stranger):
        assert decide(who, do="open").stage == Stage.QUARANTINED
