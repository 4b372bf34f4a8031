"""Query budgets of writing: what is read is read once, however many tables a record has.

Who hears of it costs eight at most, however many they are: what stood before, whom it concerns, who they are and how often
they choose to hear, and one for all letters.

A report costs one more for names that are alike, and one for partnerships of the same people or at the same site.
"""

import json

import pytest
from django.test import Client

from registry.content import kinds
from registry.content.verdict import problems_in_normal
from registry.publishing.actions import confirm, create_submission, publish_submission, report_on
from registry.publishing.current import current_record
from registry.publishing.models import Submission
from tests.builders import Scheme, member, scheme, token_of
from tests.statements import costs
from tests.website.conftest import signed_in

pytestmark = pytest.mark.django_db

JSON, MERGE_PATCH = "application/json", "application/merge-patch+json"
SUBMISSIONS = "/api/v1/submissions/"


@pytest.fixture
def partnership() -> Scheme:
    return scheme()


@pytest.fixture
def program(partnership) -> Client:
    """A program of the association, that has called before today."""
    client = Client(headers={"Authorization": f"Bearer {token_of(partnership.association)[1]}"})
    assert client.get(SUBMISSIONS).status_code == 200
    return client


def draft(program: Client, **sent) -> dict:
    answer = program.post(SUBMISSIONS, json.dumps(sent), content_type=JSON)
    assert answer.status_code == 201, answer.content
    return answer.json() | {"etag": answer["ETag"]}


def submitted(program: Client, **sent) -> Submission:
    begun = draft(program, **sent)
    assert program.post(f"{begun['url']}submit/", headers={"If-Match": begun["etag"]}).status_code == 200
    return Submission.objects.get(pk=begun["id"])


def test_a_proposal_of_a_partnership_is_begun(program, partnership):
    """Seven of these find out what it will need: who stands how to it, who confirmed it, whose names to tell."""
    with costs(16):
        draft(program, kind="partnership", record=partnership.id)
    content = partnership.content | {"summary": "As it was meant."}
    with costs(16):
        draft(program, kind="partnership", record=partnership.id, content=content)


def test_a_proposal_of_an_organisation_is_begun(program, partnership):
    with costs(9):
        draft(program, kind="organisation", record=partnership.association)


def test_a_new_partnership_is_begun(program, partnership):
    content = partnership.content | {"id": None}
    with costs(13):
        draft(program, kind="partnership", content=content)


@pytest.mark.parametrize(("kind", "budget"), [("partnership", 18), ("organisation", 11)])
def test_a_proposal_is_changed_and_handed_in(program, partnership, kind, budget):
    record = partnership.id if kind == "partnership" else partnership.association
    begun = draft(program, kind=kind, record=record)
    change = json.dumps({"content": {"name": "As it is called now"}})
    with costs(budget):
        changed = program.patch(begun["url"], change, content_type=MERGE_PATCH, headers={"If-Match": begun["etag"]})
    assert changed.status_code == 200
    with costs(28 if kind == "partnership" else 20):
        handed_in = program.post(f"{begun['url']}submit/", headers={"If-Match": changed["ETag"]})
    assert handed_in.json()["status"] == "submitted"


def test_a_partnership_is_published(program, partnership):
    """Of these, three are a table of rows each."""
    content = partnership.content | {"summary": "As it was meant."}
    proposal = submitted(program, kind="partnership", record=partnership.id, content=content)
    approver = member(partnership.association)
    with costs(49):
        publish_submission(submission=proposal, by=approver)


def test_a_partnership_is_published_by_its_page(program, partnership):
    """Nine of these find out who presses the button, with what proof, and on what."""
    content = partnership.content | {"summary": "As it was meant."}
    proposal = submitted(program, kind="partnership", record=partnership.id, content=content)
    client, address = signed_in(member(partnership.association).person), f"/my/submissions/{proposal.id}/"
    client.get(address)
    with costs(58):
        client.post(f"{address}publish/", {"revision": proposal.revision})
    proposal.refresh_from_db()
    assert proposal.status == "published"


def test_an_organisation_is_published(program, partnership):
    content = current_record(kinds()["organisation"], partnership.association).content | {
        "remit": "Homes for the parish."
    }
    proposal = submitted(program, kind="organisation", record=partnership.association, content=content)
    approver = member(partnership.association)
    with costs(32):
        publish_submission(submission=proposal, by=approver)


def test_a_party_confirms(partnership):
    by = member(partnership.association)
    with costs(26):
        confirm(partnership=partnership.id, edition=1, organisation=partnership.association, verdict="confirmed", by=by)


def test_a_reader_challenges(public_client, partnership):
    sent = {
        "record": partnership.id, "pointer": "/homes/h1/count", "reason": "There are eleven.",
        "email": "reader@example.org",
    }  # fmt: skip
    # Three for the letter: whether a person has that address, how often they choose to hear, and the letter itself.
    with costs(10):
        answer = public_client.post("/api/v1/challenges/", json.dumps(sent), content_type=JSON)
    assert answer.status_code == 202, answer.content


@pytest.fixture
def verdicts(monkeypatch) -> list[str]:
    """The name of the record, for each verdict that was made on a proposal."""
    made: list[str] = []

    def counting(kind, content):
        made.append(content["name"])
        return problems_in_normal(kind, content)

    monkeypatch.setattr("registry.publishing.proposed_content.problems_in_normal", counting)
    return made


def test_a_request_judges_a_proposal_once(program, partnership, verdicts):
    begun = draft(program, kind="partnership", record=partnership.id)
    assert verdicts == [begun["name"]]
    change = json.dumps({"content": {"name": "Renamed"}})
    changed = program.patch(begun["url"], change, content_type=MERGE_PATCH, headers={"If-Match": begun["etag"]})
    assert verdicts == [begun["name"], "Renamed"]
    program.post(f"{begun['url']}submit/", headers={"If-Match": changed["ETag"]})
    assert verdicts == [begun["name"], "Renamed", "Renamed"]


def test_what_was_judged_is_what_is_stored(partnership):
    by = member(partnership.association)
    proposal = create_submission(kind="partnership", organisation=partnership.association, record=partnership.id, by=by)
    assert not [problem for problem in report_on(proposal) if problem.blocks]
    proposal.content = json.dumps(partnership.content | {"stage": "nowhere"})
    assert [problem.pointer for problem in report_on(proposal) if problem.blocks] == ["/stage"]
