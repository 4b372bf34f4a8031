"""Of what parties and readers say of a record those hear whom it concerns; a reader hears the answer."""

import pytest

from registry.publishing.actions import answer_challenge, confirm, make_challenge, open_challenge, verify_challenge
from tests.builders import Scheme, curator, member, organisation, published_by, scheme
from tests.letters import posted
from tests.website.visiting import secret_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def estate() -> Scheme:
    return scheme(association=organisation("Teign Housing"), name="Dartington Fields")


@pytest.mark.parametrize(
    ("verdict", "words", "subject"),
    [
        ("confirmed", "", "Teign Housing confirmed Dartington Fields"),
        ("disputed", "The lease is for 99 years.", "Teign Housing disputes Dartington Fields"),
    ],
)
def test_the_other_parties_hear_what_one_says_of_a_record(estate, verdict, words, subject):
    member(estate.community, name="other")
    member(estate.association, name="colleague")

    confirm(
        partnership=estate.id, edition=1, organisation=estate.association, verdict=verdict, words=words,
        by=member(estate.association),
    )  # fmt: skip

    (letter,) = posted()
    assert (letter.to, letter.subject) == (["other@example.org"], subject)
    assert words in letter.body


def test_from_the_link_of_a_challenge_to_its_answer(estate):
    author = member(estate.community, name="author")
    published_by(estate.community, estate, summary="New words.")
    screening = curator()
    posted()

    make_challenge(record=estate.id, pointer="/name", reason="It has another name.", email="reader@example.org")
    (link,) = posted()
    assert link.to == ["reader@example.org"]

    challenge = verify_challenge(secret=secret_in(link))
    (waiting,) = posted()
    assert (waiting.to, waiting.subject) == ([screening.person.email], "To screen: a challenge to Dartington Fields")

    challenge = open_challenge(challenge=challenge, by=screening)
    assert "author@example.org" in {letter.to[0] for letter in posted() if "Answer by" in letter.subject}

    other = member(estate.association)
    answer_challenge(challenge=challenge, outcome="rejected", reason="It was renamed in 2019.", by=author)
    sent = {letter.to[0]: letter for letter in posted()}
    assert {"reader@example.org", other.person.email} <= sent.keys()
    assert "It was renamed in 2019." in sent["reader@example.org"].body
    assert "author@example.org" not in sent
