"""Is something wrong? What a reader may say on the page of a partnership, and what is shown of it."""

import pytest
from django.test import Client

from registry.accounts.actor import Actor
from registry.publishing.actions import make_challenge, open_challenge
from registry.publishing.models import Challenge
from registry.publishing.models.challenge import Stage
from tests.letters import posted

STOCKSFIELD = "chp-cnza8bakrv"
PAGE = f"/partnerships/{STOCKSFIELD}/"


@pytest.fixture
def visitor(db) -> Client:
    return Client()


CHALLENGE = {"pointer": "/name", "reason": "It has another name.", "evidence_url": "", "email": "reader@example.org"}


def test_a_reader_says_what_is_wrong_and_gets_a_letter(visitor):
    answer = visitor.post(f"{PAGE}challenge/", CHALLENGE)
    assert "Look into your mail" in answer.text
    assert [letter.to for letter in posted()] == [["reader@example.org"]]


def test_a_challenge_without_a_reason_comes_back_with_what_was_typed(visitor):
    answer = visitor.post(f"{PAGE}challenge/", CHALLENGE | {"reason": ""})
    assert answer.status_code == 422
    assert "Say what is wrong, and what would be right." in answer.text
    assert "reader@example.org" in answer.text


def test_the_sixth_challenge_of_a_day_is_refused_in_words(visitor):
    for _ in range(5):
        visitor.post(f"{PAGE}challenge/", CHALLENGE)
    answer = visitor.post(f"{PAGE}challenge/", CHALLENGE)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 86_401
    assert "<h1" in answer.text


def test_a_challenge_is_shown_once_a_curator_let_it_be_seen(visitor, curator):
    challenge = make_challenge(record=STOCKSFIELD, pointer="/name", reason="Another name.", email="reader@example.org")
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    assert "Another name." not in visitor.get(PAGE).text
    open_challenge(challenge=Challenge.objects.get(pk=challenge.pk), by=Actor(person=curator))

    text = visitor.get(PAGE).text

    assert "Another name." in text
    assert "No answer yet" in text
    assert "Challenged" in text
    assert "reader@example.org" not in text


@pytest.mark.parametrize("method", ["get", "post"])
def test_of_an_unknown_record_nothing_can_be_said(visitor, method):
    answer = getattr(visitor, method)("/partnerships/chp-0000000000/challenge/", CHALLENGE)
    assert answer.status_code == 404
    assert "<h1" in answer.text
