"""A housing officer's way: claim, be let in, draft by program, hand in, and a second person publishes."""

import pytest

from registry.accounts.actions import decide_claim, issue_token, make_claim
from registry.accounts.models import Role
from registry.accounts.policy import SCOPES, NeedsSecondPerson
from registry.feed.models import Change
from registry.publishing.actions import publish_submission
from registry.publishing.models import Submission
from tests.builders import acting, curator, member, scheme, stranger

pytestmark = pytest.mark.django_db


def test_what_one_proposes_and_another_approves_is_public_in_the_next_request(client):
    partnership = scheme()
    address = f"/api/v1/partnerships/{partnership.id}/"
    officer = stranger()
    claim = make_claim(organisation=partnership.association, reason="I work there.", role=Role.APPROVER, by=officer)
    decide_claim(claim=claim, grant=True, by=curator())
    officer = acting(officer.person)  # as at the next request
    _, key = issue_token(organisation=partnership.association, name="our system", scopes=list(SCOPES), by=officer)

    def call(method: str, at: str, payload: dict, **headers: str):
        headers["Authorization"] = f"Bearer {key}"
        return getattr(client, method)(at, payload, content_type="application/json", headers=headers)

    created = call("post", "/api/v1/submissions/", {"kind": "partnership", "record": partnership.id})
    at = f"/api/v1/submissions/{created.json()['id']}/"
    changed = call("patch", at, {"content": {"summary": "Twelve homes by the mill."}}, If_Match=created["ETag"])
    assert [row["path"] for row in call("get", f"{at}diff/", {}).json()["changes"]] == ["/summary"]
    assert call("post", f"{at}submit/", {}, If_Match=changed["ETag"]).json()["status"] == "submitted"
    assert client.get(address).json()["edition"]["number"] == 1

    submission = Submission.objects.get()
    with pytest.raises(NeedsSecondPerson):
        publish_submission(submission=submission, by=officer)
    published = publish_submission(submission=submission, by=member(partnership.association))

    now = client.get(address).json()
    assert (now["edition"]["number"], now["summary"]) == (2, "Twelve homes by the mill.")
    line = Change.objects.get(pk=published.published_seq)
    assert (line.kind, line.record, line.edition) == ("published", partnership.id, 2)
    assert client.get(f"{address}editions/1/").json()["summary"] != now["summary"]
