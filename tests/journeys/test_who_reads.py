"""Who wrote a proposal is for its own people and curators; while a party disputes a record, curators answer for it."""

import pytest

from registry.accounts.policy import NotAllowed
from registry.publishing.actions import answer_challenge, confirm, make_challenge, open_challenge
from registry.publishing.models import Challenge, Stage
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import curator, member

from .confirmed_lease import page_of, shorter
from .writing import person

pytestmark = pytest.mark.django_db


def test_its_own_people_read_who_wrote_it_and_others_do_not(confirmed):
    author, second, other = (member(confirmed.association), member(confirmed.association), member(confirmed.community))
    submission = shorter(confirmed, author)
    for reader, reads in ((second, True), (curator(), True), (other, False)):
        assert (person(author).email in page_of(submission, reader)) is reads


def test_while_a_party_disputes_a_record_its_publisher_answers_no_challenge(confirmed):
    made = make_challenge(record=confirmed.id, pointer="/homes/h1/count", reason="Eleven.", email="a@example.org")
    Challenge.objects.filter(pk=made.pk).update(stage=Stage.QUARANTINED)
    made.refresh_from_db()
    challenge = open_challenge(challenge=made, by=curator())
    words = {"verdict": "disputed", "words": "Not so.", "by": member(confirmed.association)}
    confirm(partnership=confirmed.id, edition=3, organisation=confirmed.association, **words)

    answer = {"challenge": challenge, "outcome": "rejected", "reason": "As it says."}
    with pytest.raises(NotAllowed):
        answer_challenge(**answer, by=member(confirmed.community))
    assert answer_challenge(**answer, by=curator()).answered_by == REGISTRY_EDITORS
