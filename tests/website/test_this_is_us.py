"""A party written by name only: a member of the organisation says who it is, and a curator decides."""

import pytest
from django.test import Client

from registry.accounts.policy import NotAllowed
from registry.content import kinds
from registry.publishing.actions import create_submission
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Submission
from tests.builders import a_partnership, acting, an_organisation, curator, member, published

from .conftest import signed_in

pytestmark = pytest.mark.django_db
PARTY = {"key": "hall", "side": "other", "part": "took_part", "roles": ["supporter"], "name": "Ashgill Village Hall"}


@pytest.fixture
def record() -> dict:
    content = a_partnership()
    content["parties"] = [*content["parties"], PARTY]
    published(content)
    return content


@pytest.fixture
def hall() -> str:
    organisation = an_organisation(name="Ashgill Village Hall Trust")
    published(organisation)
    return organisation["id"]


@pytest.fixture
def ours(hall) -> Client:
    return signed_in(member(hall, "editor", "editor").person)


def party_of(record: dict) -> dict:
    kind = kinds()["partnership"]
    content = current_content(kind, current_edition_of(kind, record["id"]))
    return next(row for row in content["parties"] if row["key"] == "hall")


def test_a_member_says_who_the_party_is_and_a_curator_publishes_it(record, hall, ours):
    page = ours.get(f"/partnerships/{record['id']}/").text
    address = f"/my/this-is-us/{record['id']}/hall/"
    assert f'href="{address}"' in page
    assert "Are you Ashgill Village Hall?" in ours.get(address).text

    ours.post(address, {"organisation": hall})
    proposal = Submission.objects.get(record=record["id"])
    assert (proposal.status, proposal.decider) == ("submitted", "curator")
    decider = signed_in(curator().person)
    decider.post(f"/my/submissions/{proposal.id}/publish/", {"revision": proposal.revision})

    row = party_of(record)
    assert (row["organisation"], row["name"]) == (hall, None)
    assert address not in ours.get(f"/partnerships/{record['id']}/").text


def test_nobody_else_is_offered_it(record, client):
    address = f"/my/this-is-us/{record['id']}/hall/"
    assert address not in client.get(f"/partnerships/{record['id']}/").text
    curators = signed_in(curator().person)
    assert address not in curators.get(f"/partnerships/{record['id']}/").text
    assert curators.get(address).status_code == 404


def test_nobody_says_so_for_an_organisation_of_others(record, hall, ours):
    other = an_organisation(name="Quite Another Trust", identifiers=[])
    published(other)
    answer = ours.post(f"/my/this-is-us/{record['id']}/hall/", {"organisation": other["id"]})
    assert answer.status_code == 400
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "more", [{"summary": "Ours, and better than it was."}, {"homes": []}], ids=["another cell", "a table"]
)
def test_whoever_says_so_changes_nothing_else_in_the_same_step(record, hall, more):
    rows = [row | {"organisation": hall, "name": None} if row["key"] == "hall" else row for row in record["parties"]]
    by = acting(member(hall, "editor", "writer").person)
    with pytest.raises(NotAllowed):
        create_submission(
            kind="partnership", organisation=hall, record=record["id"], content=record | {"parties": rows} | more, by=by
        )


def test_a_party_that_has_a_record_is_not_taken_over(record, hall, ours):
    partner = an_organisation(name="Quite Another Trust", identifiers=[])
    published(partner)
    taken = {
        "key": "taken",
        "side": "other",
        "part": "took_part",
        "roles": ["supporter"],
        "organisation": partner["id"],
    }
    published(record | {"parties": [*record["parties"], taken]})
    assert ours.get(f"/my/this-is-us/{record['id']}/taken/").status_code == 404
