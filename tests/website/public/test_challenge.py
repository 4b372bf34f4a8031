"""Is something wrong? What a reader may say on the page of a partnership, and what is shown of it."""

import re
from html import unescape

import pytest
from django.test import Client

from registry.content import fields_of, kinds
from registry.publishing.actions import make_challenge, open_challenge
from registry.publishing.models import Challenge
from registry.publishing.models.challenge import Stage
from tests.builders import acting
from tests.letters import posted

STOCKSFIELD = "chp-cnza8bakrv"
PAGE = f"/partnerships/{STOCKSFIELD}/"

# Columns whose name is the plain word that a page uses too.
READ_ALIKE = {"areas", "name", "summary", "parish", "postcode", "website", "remit", "kind", "population", "members"}


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
    open_challenge(challenge=Challenge.objects.get(pk=challenge.pk), by=acting(curator))

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


@pytest.mark.parametrize("address", [PAGE, "/organisations/org-amfzqj16ak/"])
def test_every_record_can_be_challenged_and_its_facts_are_named_as_pages_name_them(visitor, address):
    text = visitor.get(f"{address}challenge/").text

    assert f'{address}challenge/"' in visitor.get(address).text
    words = [unescape(label) for label in re.findall(r'<option value="/[^"/]*">([^<]*)</option>', text)]
    columns = {name for kind in kinds().values() for name in fields_of(kind.edition)}
    assert len(words) > 10
    assert [each for each in words if "_" in each or each.lower() in columns - READ_ALIKE] == []


def test_an_organisation_is_challenged_as_a_partnership_is(visitor):
    sent = CHALLENGE | {"pointer": "/homes_owned"}
    answer = visitor.post("/organisations/org-amfzqj16ak/challenge/", sent)
    assert "Look into your mail" in answer.text
    assert [letter.to for letter in posted()] == [["reader@example.org"]]
