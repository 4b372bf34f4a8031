"""A reader's challenge from the page of a record to the answer: every step by page, and every letter read."""

import re

import pytest
from django.test import Client

from tests.builders import member, person, published_by, scheme, signed_in
from tests.letters import posted

pytestmark = pytest.mark.django_db
REASON = "There are 14 homes: I counted them."


@pytest.fixture
def homes():
    """A partnership that an association publishes in its own name."""
    one = scheme()
    published_by(one.association, one, summary="Homes on the green.")
    posted()
    return one


def link_in(letter) -> str:
    """The path of the link in a letter."""
    (link,) = re.findall(r"https?://[^/\s]+(/\S+)", letter.body.partition("\n-- ")[0])[:1]
    return link


def letter_to(address: str):
    """The only letter to somebody, of all that wait."""
    (letter,) = [letter for letter in posted() if letter.to == [address]]
    return letter


def test_a_reader_challenges_a_fact_and_reads_the_answer(homes):
    reader, officer = Client(), member(homes.association).person
    curator = person("screener", is_curator=True)
    page = f"/partnerships/{homes.id}/"

    (way,) = set(re.findall(rf'href="({page}challenge/\?pointer=%2Fhomes%2Fh1)"', reader.get(page).text))
    form = reader.get(way).text
    assert "How many homes: 12" in form
    sent = {"pointer": "/homes/h1", "reason": REASON, "evidence_url": "", "email": "reader@example.org"}
    assert "Choose what is wrong." in reader.post(f"{page}challenge/", sent | {"pointer": ""}).text
    assert "Look into your mail" in reader.post(f"{page}challenge/", sent).text

    letter = letter_to("reader@example.org")
    assert REASON not in letter.body
    assert "Thank you" in reader.post(link_in(letter)).text

    letter = letter_to(curator.email)
    desk = link_in(letter)
    screening = signed_in(curator)
    shown = screening.get(desk).text
    assert "12 homes" in shown
    assert REASON in shown
    number = re.search(r'name="challenge" value="([^"]+)"', shown).group(1)
    screening.post(desk, {"challenge": number, "do": "open"})
    assert REASON in reader.get(page).text

    letter = letter_to(officer.email)
    answering = signed_in(officer)
    shown = answering.get(link_in(letter)).text
    assert "How many homes: 12" in shown
    assert re.findall(r'type="radio"[^>]*checked', shown) == []
    assert "/homes/" not in re.sub(r'"[^"]*"', "", shown)

    no_answer = answering.post(desk, {"challenge": number, "do": "answer", "words": "You are right."})
    assert no_answer.status_code == 400
    assert "Choose an answer." in no_answer.text
    assert "You are right." in no_answer.text
    too_soon = answering.post(
        desk, {"challenge": number, "do": "answer", "outcome": "upheld_corrected", "words": "You are right."}
    )
    assert "Publish the correction first" in too_soon.text

    published_by(homes.association, homes, homes=[homes.content["homes"][0] | {"count": 14}])
    posted()
    answering.post(
        desk, {"challenge": number, "do": "answer", "outcome": "upheld_corrected", "words": "You are right."}
    )

    assert "You are right." in letter_to("reader@example.org").body
    assert "You are right." in reader.get(page).text
    assert "No answer yet" not in reader.get(page).text
