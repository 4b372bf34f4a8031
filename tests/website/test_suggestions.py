"""A reader suggests a partnership that is missing, by page, and a curator answers: every letter is read."""

import re

import pytest
from django.test import Client

from registry.publishing.models import Submission
from registry.suggestions.models import Suggestion
from tests.builders import MISSED, a_waiting_suggestion, person
from tests.letters import posted

from .conftest import signed_in

pytestmark = pytest.mark.django_db


def letter_to(address: str):
    (letter,) = [letter for letter in posted() if letter.to == [address]]
    return letter


def path_in(letter, begins: str) -> str:
    return re.search(rf"https?://[^/\s]+({begins}\S*)", letter.body).group(1)


@pytest.mark.parametrize("page", ["/", "/explore/", "/explore/?q=zzqqxx", "/find/?area=S12000027"])
def test_pages_that_may_miss_one_lead_to_the_form(public_client, page):
    assert 'href="/suggest/' in public_client.get(page).text


def test_what_was_typed_is_kept_where_something_lacks(client):
    answer = client.post("/suggest/", MISSED | {"source_url": ""})
    assert answer.status_code == 422
    assert "Give the address of a web page" in answer.text
    assert MISSED["facts"] in answer.text
    assert "/source_url" not in answer.text


def test_a_reader_suggests_a_partnership_and_a_curator_begins_a_draft_of_it(client):
    curator = person("curator", is_curator=True)
    assert "Look into your mail" in client.post("/suggest/", MISSED).text
    link = path_in(letter_to(MISSED["email"]), "/suggestions/")
    assert MISSED["parties"] in client.get(link).text
    assert Suggestion.objects.get().state == Suggestion.UNCONFIRMED
    assert "A curator of the register reads it next" in client.post(link).text

    desk, judge = path_in(letter_to(curator.email), "/my/suggestions/"), signed_in(curator)
    assert MISSED["parties"] in judge.get("/my/").text
    shown = judge.get(desk).text
    assert MISSED["facts"] in shown
    assert MISSED["email"] not in shown
    number = re.search(r'name="suggestion" value="([^"]+)"', shown).group(1)
    begun = judge.post(desk, {"suggestion": number, "do": "take-up"})

    draft = Submission.objects.get()
    assert begun["Location"] == f"/my/submissions/{draft.id}/edit/about/"
    assert "has begun a record" in letter_to(MISSED["email"]).body
    assert "No suggestion waits for you." in judge.get(desk).text


def test_a_curator_closes_one_with_words_that_are_kept_until_they_are_right(db):
    judge, suggestion = signed_in(person("curator", is_curator=True)), a_waiting_suggestion()
    posted()
    lacking = judge.post("/my/suggestions/", {"suggestion": suggestion.pk, "do": "close"})
    assert lacking.status_code == 422
    assert "Say why" in lacking.text
    judge.post("/my/suggestions/", {"suggestion": suggestion.pk, "do": "close", "reason": "It is on the register."})
    assert "> It is on the register." in letter_to(MISSED["email"]).body
    assert (
        judge.post("/my/suggestions/", {"suggestion": suggestion.pk, "do": "close", "reason": "A"}).status_code == 404
    )


def test_nobody_else_reads_what_readers_suggest(approver):
    a_waiting_suggestion()
    for who in (signed_in(approver), Client()):
        assert MISSED["parties"] not in who.get("/my/suggestions/").text
        assert MISSED["parties"] not in who.get("/my/").text
    assert signed_in(approver).get("/my/suggestions/").status_code == 403
