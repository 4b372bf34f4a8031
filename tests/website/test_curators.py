"""Curators end records and bring them back by page, in pairs."""

import pytest
from django.test import Client

from registry.accounts.policy import NotAllowed
from registry.errors import TransitionNotAllowed
from registry.publishing.actions import create_submission
from registry.publishing.models import Submission
from tests.builders import Scheme, curator, member, organisation, scheme

from .conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def one() -> Scheme:
    return scheme(name="Hollyhock Corner")


def decided(proposer: Client, decider: Client, record: str, **form: str) -> str:
    """Propose by page, hand it in, and let another decide; what the decider read before."""
    page = proposer.post(f"/my/records/{record}/closing/", form)
    assert page.status_code == 302, page.text
    submission = Submission.objects.latest("created_at")
    at = f"/my/submissions/{submission.id}/"
    proposer.post(f"{at}submit/", {"revision": submission.revision})
    own = proposer.get(at).text
    assert "somebody else has to decide on it" in own
    read = decider.get(at).text
    decider.post(f"{at}publish/", {"revision": submission.revision + 1})
    submission.refresh_from_db()
    assert submission.status == "published"
    return read


@pytest.fixture
def pair() -> tuple[Client, Client]:
    return signed_in(curator().person), signed_in(curator().person)


def test_a_record_is_withdrawn_and_comes_back_as_it_was(one, pair, client):
    public = f"/api/v1/partnerships/{one.id}/"
    before = client.get(public).json()
    read = decided(*pair, one.id, ground="never_existed", reason="It never was.")
    assert "This record will no longer be public." in read
    assert client.get(public).status_code == 410

    found = pair[0].get("/my/records/", {"q": one.id}).text
    assert "Bring it back" in found
    assert "no longer public" in found
    read = decided(*pair, one.id, reason="It was, and is.")
    assert "This record will be public again, as it was last published." in read

    after = client.get(public).json()
    assert (after["name"], after["homes"], after["edition"]["number"]) == (before["name"], before["homes"], 2)
    assert "It was, and is." in client.get(f"/partnerships/{one.id}/").text


def test_what_the_law_took_does_not_come_back(one, pair):
    decided(*pair, one.id, ground="law", reason="A court ordered it.")
    page = pair[0].post(f"/my/records/{one.id}/closing/", {"reason": "Again."})
    assert page.status_code == 400
    assert "because the law required it" in page.text
    with pytest.raises(TransitionNotAllowed):
        create_submission(
            kind="partnership", organisation=None, record=one.id, proposal="restoration", reason="Again.", by=curator()
        )


def test_two_records_become_one_and_the_page_shows_it_before(one, pair, client):
    other = scheme(name="Hollyhock Close", community=one.community, association=one.association)
    clause = {"key": "c1", "topic": "allocation", "plain_words": "Local people first.", "status": "agreed"}
    other.publish_again(clauses=[clause])

    read = decided(*pair, other.id, into=one.id, reason="One scheme.")

    assert "What the record that stays takes over" in read
    assert "Local people first." in read
    assert client.get(f"/api/v1/partnerships/{other.id}/").status_code == 301
    assert [row["plain_words"] for row in one.content["clauses"]] == ["Local people first."]


def test_no_party_brings_a_record_back(one, pair):
    decided(*pair, one.id, ground="duplicate", reason="Twice.")
    with pytest.raises(NotAllowed, match="two curators"):
        create_submission(
            kind="partnership", organisation=one.community, record=one.id, proposal="restoration", reason="Ours.",
            by=member(one.community),
        )  # fmt: skip
    client = signed_in(member(organisation()).person)
    assert client.get(f"/my/records/{one.id}/closing/").status_code == 403
