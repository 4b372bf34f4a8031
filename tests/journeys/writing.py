"""People of one organisation who write and decide on proposals, and the doors by which they change one."""

import json
from dataclasses import dataclass

import pytest
from django.test import Client

from registry.accounts.actions import issue_token
from registry.accounts.actor import Actor
from registry.accounts.models import Person
from registry.accounts.policy import READ, WRITE, NeedsSecondPerson
from registry.publishing.actions import change_submission, create_submission, publish_submission, return_submission
from registry.publishing.models import Submission
from tests.builders import Scheme, member, scheme
from tests.website.conftest import signed_in
from tests.website.filling import save


@dataclass
class Scene:
    """A partnership, three approvers of its association, and a proposal that the first of them began."""

    scheme: Scheme
    first: Actor
    second: Actor
    third: Actor

    @property
    def organisation(self) -> str:
        return self.scheme.association

    def draft(self, by: Actor) -> Submission:
        return create_submission(
            kind="partnership", organisation=self.organisation, record=self.scheme.id,
            content=self.scheme.content | {"summary": "As the first would have it."}, by=by,
        )  # fmt: skip


def a_scene() -> Scene:
    partnership = scheme()
    return Scene(partnership, *(member(partnership.association) for _ in range(3)))


def person(actor: Actor) -> Person:
    assert actor.person is not None
    return actor.person


def program(scene: Scene, issuer: Actor) -> tuple[Client, Actor]:
    token, key = issue_token(organisation=scene.organisation, name="test", scopes=[READ, WRITE], by=issuer)
    return Client(headers={"Authorization": f"Bearer {key}"}), Actor(token=token)


def changed_by_action(scene: Scene, draft: Submission, by: Actor) -> None:
    content = json.loads(draft.content) | {"summary": "As another would have it."}
    change_submission(submission=draft, content=content, revision=None, by=by)


def changed_by_page(scene: Scene, draft: Submission, by: Actor) -> None:
    page = save(signed_in(person(by)), draft, "about", {"head:summary": "As another would have it."})
    assert page.status_code == 200


def changed_by_token(scene: Scene, draft: Submission, by: Actor) -> None:
    client, _ = program(scene, by)
    answer = client.patch(
        f"/api/v1/submissions/{draft.id}/",
        json.dumps({"content": {"summary": "As another would have it."}}),
        content_type="application/merge-patch+json",
        headers={"If-Match": draft.etag},
    )
    assert answer.status_code == 200, answer.content


CHANGES = (changed_by_action, changed_by_page, changed_by_token)


def may_not_decide(submission: Submission, by: Actor) -> None:
    """Neither by the actions nor by the pages."""
    submission.refresh_from_db()
    with pytest.raises(NeedsSecondPerson):
        publish_submission(submission=submission, by=by)
    with pytest.raises(NeedsSecondPerson):
        return_submission(submission=submission, reasons="No.", by=by)
    client, address = signed_in(person(by)), f"/my/submissions/{submission.id}/"
    assert "has to decide on it" in client.get(address).text
    for step in ("publish", "return"):
        page = client.post(f"{address}{step}/", {"revision": submission.revision, "reasons": "No."}, follow=True)
        assert "A second person has to do this" in page.text
    assert address not in client.get("/my/review/").text.partition("Your own, waiting")[0]
    submission.refresh_from_db()
    assert submission.status == "submitted"


def decides(submission: Submission, by: Actor) -> None:
    submission.refresh_from_db()
    assert publish_submission(submission=submission, by=by).decided_by == by.person
