"""Withdrawn and merged records: nothing is deleted, an id always resolves."""

import pytest

from registry.errors import TransitionNotAllowed, UnknownRecord
from registry.feed.endings import ending_at
from registry.feed.models import Change
from registry.identifiers import mint
from registry.publishing.actions import merge_record
from tests.builders import a_land_trust, a_partnership, published, withdrawn

pytestmark = pytest.mark.django_db


def merged(record: dict, into: dict) -> None:
    merge_record(record=record["id"], into=into["id"], reason="They are one.", by="a curator")


def here(content: dict) -> str:
    return f"/api/v1/partnerships/{content['id']}/"


def test_a_withdrawn_record_says_when_and_why(public_client):
    scheme = a_partnership()
    published(scheme)
    withdrawn(scheme, "Published by mistake.")

    response = public_client.get(here(scheme))

    assert response.status_code == 410
    assert response.json()["code"] == "withdrawn"
    assert "Published by mistake." in response.json()["detail"]


def test_a_merged_record_leads_to_the_one_that_stays(public_client):
    gone, stays = a_partnership(), a_partnership()
    published(gone, stays)
    merged(gone, stays)

    response = public_client.get(here(gone))

    assert response.status_code == 301
    assert response["Location"] == here(stays)
    assert response.json()["replaced_by"] == stays["id"]


def test_editions_of_a_record_that_ended_stay(public_client):
    scheme = a_partnership()
    (edition,) = published(scheme)
    withdrawn(scheme)

    assert public_client.get(f"{here(scheme)}editions/1/").json()["name"] == scheme["name"]
    assert public_client.get(f"{here(scheme)}editions/").json()["count"] == 1
    assert public_client.get(f"{here(scheme)}?known_at={edition.pk}").status_code == 200


def test_lists_show_what_ended_only_as_of_before(public_client):
    scheme = a_partnership()
    (edition,) = published(scheme)
    withdrawn(scheme)

    def count(query: str) -> int:
        return public_client.get(f"/api/v1/partnerships/?id={scheme['id']}{query}").json()["count"]

    assert (count(""), count(f"&known_at={edition.pk}"), count(f"&known_at={edition.pk + 1}")) == (0, 1, 0)
    assert public_client.get(f"/api/v1/partnerships/?q={scheme['name'].split()[0]}").json()["count"] == 0


def test_an_ending_is_a_line_of_the_feed():
    scheme = a_partnership()
    published(scheme)
    withdrawn(scheme)
    stone = ending_at(scheme["id"])

    line = Change.objects.get(pk=stone.sequence)
    assert (line.kind, line.record, line.at) == ("withdrawn", scheme["id"], stone.at)


def test_a_record_ends_once():
    scheme, other = a_partnership(), a_partnership()
    published(scheme, other)
    withdrawn(scheme)

    with pytest.raises(TransitionNotAllowed, match="already"):
        withdrawn(scheme)
    with pytest.raises(TransitionNotAllowed, match="not a current record"):
        merged(other, scheme)


def test_a_record_merges_into_another_of_its_kind():
    scheme, trust = a_partnership(), a_land_trust()
    published(scheme, trust)

    for into in (scheme, trust):
        with pytest.raises(TransitionNotAllowed, match="another one of its kind"):
            merged(scheme, into)


def test_what_was_never_published_cannot_end():
    with pytest.raises(UnknownRecord, match="never been published"):
        withdrawn({"id": mint("chp")})
