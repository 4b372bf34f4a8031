"""Publishing: all of a batch or nothing, in one order for everybody."""

import pytest

from registry.content import kinds
from registry.errors import NotValid, TransitionNotAllowed, UnknownRecord
from registry.feed.models import Change
from registry.identifiers import mint
from registry.publishing.actions import publish, publish_in_chunks
from registry.publishing.models import CanonicalContent
from tests.builders import (
    a_council,
    a_land_trust,
    a_partnership,
    an_association,
    changed,
    freeholder,
    lessee,
    published,
    withdrawn,
)

pytestmark = pytest.mark.django_db


def lines() -> int:
    return Change.objects.count()


def test_editions_of_a_record_are_numbered_from_one():
    trust, other = a_land_trust(), a_land_trust()
    editions = [
        published(trust)[0],
        *published(other, trust | {"name": "Second"}),
        published(trust | {"name": "Third"})[0],
    ]

    assert [edition.number for edition in editions] == [1, 1, 2, 3]


def test_the_key_of_an_edition_is_its_line_of_the_feed():
    before = lines()
    editions = published(a_land_trust(), a_partnership(), a_council())

    assert sorted(edition.pk for edition in editions) == [before + 1, before + 2, before + 3]


@pytest.mark.parametrize("turned", [False, True])
def test_references_lead_to_any_record_of_the_batch_in_any_order(turned):
    trust, landlord = a_land_trust(), an_association()
    batch = [a_partnership(parties=[freeholder(trust), lessee(landlord)]), landlord, trust]

    assert len(published(*(reversed(batch) if turned else batch))) == 3


def test_chunks_know_of_one_another():
    trusts = [a_land_trust() for _ in range(200)]
    scheme = a_partnership(parties=[freeholder(trusts[-1])])

    chunks = list(publish_in_chunks(contents=[scheme, *trusts], by="x"))

    assert [len(chunk) for chunk in chunks] == [200, 1]


def test_one_bad_content_stops_the_whole_batch():
    before, good = lines(), a_land_trust()

    with pytest.raises(NotValid, match="1 problem in the content"):
        published(good, changed(a_partnership(), {"/stage": "lvie"}), a_council())

    assert lines() == before
    assert not kinds()["organisation"].record.objects.filter(pk=good["id"]).exists()


def test_a_warning_stops_nobody():
    assert published(changed(a_partnership(), {"/areas": []}))


def test_a_reference_to_nobody_is_refused():
    with pytest.raises(NotValid) as refused:
        published(a_partnership(parties=[freeholder(mint("org"))]))
    assert [problem.code for problem in refused.value.problems] == ["unknown_reference"]


@pytest.mark.parametrize("wrong", [None, "", "Karbon", "org-0000000000", "xyz-7f3k9q2m4x"])
def test_an_id_that_was_not_minted_is_refused(wrong):
    with pytest.raises(UnknownRecord, match="mint one first"):
        published(a_land_trust(id=wrong))


def test_a_batch_holds_a_record_once():
    trust, before = a_land_trust(), lines()

    with pytest.raises(TransitionNotAllowed, match="once"):
        published(trust, trust | {"name": "Another name"})

    assert lines() == before


def test_a_batch_has_two_hundred_records_at_most():
    with pytest.raises(TransitionNotAllowed, match="200"):
        published(*(a_land_trust() for _ in range(201)))


def test_an_empty_batch_is_no_event():
    before = lines()

    assert publish(contents=[], by="x") == []
    assert lines() == before


def test_a_record_that_was_withdrawn_takes_no_further_edition():
    trust = a_land_trust()
    published(trust)
    withdrawn(trust)

    with pytest.raises(TransitionNotAllowed, match="no further edition"):
        published(trust | {"name": "Back again"})


def test_the_same_content_has_another_digest_each_time():
    trust = a_land_trust()
    first, second = published(trust)[0], published(trust)[0]
    digests = Change.objects.in_bulk([first.pk, second.pk])
    texts = CanonicalContent.objects.in_bulk([first.pk, second.pk])

    assert texts[first.pk].text == texts[second.pk].text
    assert digests[first.pk].digest != digests[second.pk].digest
