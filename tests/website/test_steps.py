"""What the pages do, and what they refuse."""

import json
import re

import pytest
from django.test import Client

from registry.accounts.models import AuditEntry, Claim, Membership, Token
from registry.catalogue.models import PartnershipCard
from registry.publishing.models import Submission
from tests.builders import member, person
from tests.letters import posted

from .conftest import signed_in


def press(client, submission, step: str, **sent):
    """Press a button of the submission's page."""
    submission.refresh_from_db()
    sent = {"revision": submission.revision} | sent
    return client.post(f"/my/submissions/{submission.id}/{step}/", sent, follow=True)


def test_a_second_person_publishes_and_everyone_reads_it_at_once(submitted, approver):
    answer = press(signed_in(approver), submitted, "publish")
    assert "Published. Everyone can read it" in answer.text
    public = Client().get(f"/api/v1/partnerships/{submitted.record}/").json()
    assert public["summary"] == "A new summary, written by the editor."
    assert public["edition"]["number"] == 2
    entry = AuditEntry.objects.get(action="submission.publish")
    assert (entry.person, len(entry.session), bool(entry.request_id)) == (approver, 16, True)


def test_its_author_cannot_publish_it(submitted, editor, organisation):
    Membership.objects.filter(person=editor).update(role="approver")
    page = signed_in(editor).get(f"/my/submissions/{submitted.id}/")
    assert "somebody else has to decide" in page.text
    assert "Publish it" not in page.text
    answer = press(signed_in(editor), submitted, "publish")
    assert "A second person has to do this" in answer.text
    submitted.refresh_from_db()
    assert submitted.status == "submitted"


def test_an_editor_cannot_publish(submitted, organisation, db):
    answer = press(signed_in(member(organisation, "editor", "second").person), submitted, "publish")
    assert "This is not yours to do" in answer.text


@pytest.mark.parametrize("step", ["submit", "withdraw", "return", "publish"])
def test_nobody_acts_on_another_organisations_submission(step, submitted, stranger):
    answer = press(signed_in(stranger), submitted, step)
    assert answer.status_code == 404
    submitted.refresh_from_db()
    assert submitted.status == "submitted"


def test_what_was_looked_at_is_what_is_decided(submitted, approver):
    answer = signed_in(approver).post(
        f"/my/submissions/{submitted.id}/publish/", {"revision": submitted.revision - 1}, follow=True
    )
    assert "It changed since you looked at it" in answer.text
    submitted.refresh_from_db()
    assert submitted.status == "submitted"


def test_it_is_returned_with_reasons_only(submitted, approver, editor):
    assert "Say what has to change" in press(signed_in(approver), submitted, "return", reasons=" ").text
    press(signed_in(approver), submitted, "return", reasons="The count is wrong.")
    assert "The count is wrong." in signed_in(editor).get(f"/my/submissions/{submitted.id}/edit/about/").text


def test_a_draft_with_problems_is_saved_but_not_submitted(editor, organisation):
    client = signed_in(editor)
    client.post("/my/start/", {"organisation": organisation, "name": "Meadow Row"})
    draft = Submission.objects.get(organisation=organisation)
    assert json.loads(draft.content)["parties"][0]["organisation"] == organisation
    answer = press(client, draft, "submit")
    assert "It cannot be submitted yet" in answer.text
    assert "What the record covers" in client.get(f"/my/submissions/{draft.id}/edit/about/?checked=1").text


def test_a_draft_appears_nowhere_in_public(submitted):
    for address in ("partnerships/", "partnerships/?q=editor", f"partnerships/{submitted.record}/"):
        assert "written by the editor" not in Client().get(f"/api/v1/{address}").text


def test_every_form_needs_its_token(draft, editor):
    client = signed_in(editor, enforce_csrf_checks=True)
    answer = client.post(f"/my/submissions/{draft.id}/withdraw/", {"revision": draft.revision})
    assert answer.status_code == 403
    assert "The form had expired" in answer.text
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_a_claim_is_decided_by_somebody_else(organisation, curator):
    newcomer = person("newcomer")
    client = signed_in(newcomer)
    assert "Say how the organisation knows you" in client.post(f"/my/join/{organisation}/", {"reason": " "}).text
    client.post(f"/my/join/{organisation}/", {"reason": "I am its clerk.", "role": "approver"})
    claim = Claim.objects.get()
    assert client.post("/my/claims/", {"claim": claim.pk, "do": "grant"}).status_code == 404
    signed_in(curator).post("/my/claims/", {"claim": claim.pk, "do": "grant"})
    assert Membership.objects.get(person=newcomer).role == "approver"


def test_an_invitation_is_for_its_address_alone(organisation, approver):
    invited, other = person("invited"), person("other")
    signed_in(approver).post(
        f"/my/organisations/{organisation}/people/", {"email": "Invited@example.org", "role": "editor"}
    )
    link = re.search(r"/my/invitations/\S+", posted()[0].body).group()
    assert signed_in(invited).get(link).status_code == 200
    assert not Membership.objects.filter(person=invited).exists()
    assert "It was sent to another address" in signed_in(other).post(link).text
    signed_in(invited).post(link)
    assert Membership.objects.get(person=invited).organisation_id == organisation
    assert "It was used or cancelled, has expired or was mistyped" in signed_in(invited).post(link).text


def test_an_editor_cannot_invite_or_end(organisation, editor, approver):
    client = signed_in(editor)
    client.post(f"/my/organisations/{organisation}/people/", {"email": "x@example.org", "role": "approver"})
    ended = Membership.objects.get(person=approver)
    client.post(f"/my/organisations/{organisation}/people/{ended.pk}/end/")
    assert posted() == []
    assert Membership.objects.get(person=approver).until is None


def test_a_token_is_shown_once_and_revoked_at_once(organisation, approver):
    client = signed_in(approver)
    address = f"/my/organisations/{organisation}/tokens/"
    shown = client.post(address, {"name": "Housing system", "scopes": ["submissions:read"], "days": "30"})
    key = re.search(r"prtk_\w+", shown.text).group()
    assert key not in client.get(address).text
    reading = Client(headers={"Authorization": f"Bearer {key}"})
    assert reading.get("/api/v1/submissions/").status_code == 200
    client.post(f"{address}{Token.objects.get().handle}/revoke/")
    assert reading.get("/api/v1/submissions/").status_code == 401


def test_a_stale_submission_says_what_changed_on_the_register(submitted, editor, approver, organisation):
    from registry.accounts.actor import Actor
    from registry.publishing.actions import create_submission, submit

    content = json.loads(submitted.content) | {"summary": "Another summary."}
    other = create_submission(
        kind="partnership", organisation=organisation, record=submitted.record, content=content, by=Actor(person=editor)
    )
    submit(submission=other, by=Actor(person=editor))
    client = signed_in(approver)
    press(client, submitted, "publish")
    page = client.get(f"/my/submissions/{other.id}/").text
    assert "The register moved on" in page
    assert "written by the editor" in page
    assert "changed since" in press(client, other, "publish").text


def test_records_show_the_state_of_what_is_under_way(submitted, editor, organisation, partnership):
    page = signed_in(editor).get(f"/my/organisations/{organisation}/").text
    assert "Waiting for a second person" in page
    assert PartnershipCard.objects.get(record_id=partnership.record_id, superseded_seq=None).name in page
