"""Anyone who wrote any of a proposal, by page, token or file, leaves the decision on it to somebody else."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from registry.accounts.actor import Actor
from registry.accounts.policy import NeedsSecondPerson, NotAllowed
from registry.imports.actions import apply_plan, publish_import, undo_import, upload_file
from registry.imports.models import Import
from registry.publishing.actions import (
    change_submission,
    create_submission,
    return_submission,
    submit,
    withdraw_submission,
)
from registry.publishing.models import Submission
from tests.builders import curator, member
from tests.website.conftest import signed_in
from tests.website.filling import save

from .doors import JSON, XLSX, workbook
from .writing import CHANGES, Scene, a_scene, changed_by_action, decides, may_not_decide, person, program

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return a_scene()


@pytest.mark.parametrize("change", CHANGES)
def test_who_changed_it_does_not_decide(change, scene):
    draft = scene.draft(scene.first)
    change(scene, draft, scene.second)
    draft.refresh_from_db()
    submit(submission=draft, by=scene.first)
    may_not_decide(draft, scene.first)
    may_not_decide(draft, scene.second)
    decides(draft, scene.third)


@pytest.mark.parametrize("change", CHANGES)
def test_nor_does_anybody_who_changed_it_before_others_did(change, scene):
    fourth = member(scene.organisation)
    draft = scene.draft(fourth)
    change(scene, draft, scene.first)
    draft.refresh_from_db()
    content = json.loads(draft.content) | {"summary": "As the second would have it."}
    change_submission(submission=draft, content=content, revision=None, by=scene.second)
    submit(submission=draft, by=scene.second)
    return_submission(submission=draft, reasons="Say more.", by=scene.third)
    draft.refresh_from_db()
    change_submission(
        submission=draft, content=content | {"summary": "As the fourth has it."}, revision=None, by=fourth
    )
    submit(submission=draft, by=scene.third)
    for writer in (scene.first, scene.second):
        may_not_decide(draft, writer)
    decides(draft, scene.third)


def test_who_issued_the_token_that_began_it_does_not_decide(scene):
    client, _ = program(scene, scene.first)
    sent = {"kind": "partnership", "record": scene.scheme.id, "content": scene.scheme.content | {"summary": "Ours."}}
    created = client.post("/api/v1/submissions/", json.dumps(sent), content_type=JSON).json()
    draft = Submission.objects.get(pk=created["id"])
    submit(submission=draft, by=scene.second)
    may_not_decide(draft, scene.first)
    decides(draft, scene.second)


def test_a_curator_who_wrote_as_the_register_s_editors_does_not_decide(scene):
    by = curator()
    draft = create_submission(
        kind="partnership", organisation=None, record=scene.scheme.id,
        content=scene.scheme.content | {"summary": "As the editors have it."}, by=by,
    )  # fmt: skip
    submit(submission=draft, by=by)
    may_not_decide(draft, by)
    decides(draft, curator())


def test_a_curator_changes_no_words_of_an_organisation(scene):
    draft = scene.draft(scene.first)
    with pytest.raises(NotAllowed, match="register's editors"):
        changed_by_action(scene, draft, curator())
    page = signed_in(person(curator())).get(f"/my/submissions/{draft.id}/edit/about/")
    assert page.status_code == 403


def test_saving_it_as_it_was_or_handing_it_in_is_no_change(scene):
    draft = scene.draft(scene.first)
    save(signed_in(person(scene.second)), draft, "about")
    draft.refresh_from_db()
    submit(submission=draft, by=scene.second)
    decides(draft, scene.second)


def test_who_proposed_an_ending_does_not_decide_on_it(scene):
    client, _ = program(scene, scene.first)
    sent = {
        "kind": "partnership",
        "record": scene.scheme.id,
        "proposal": "withdrawal",
        "reason": "It never was.",
        "ground": "never_existed",
    }
    draft = Submission.objects.get(pk=client.post("/api/v1/submissions/", sent, content_type=JSON).json()["id"])
    submit(submission=draft, by=scene.second)
    may_not_decide(draft, scene.first)
    withdraw_submission(submission=draft, by=scene.first)


def test_the_database_refuses_a_decision_by_a_writer(scene):
    draft = scene.draft(scene.first)
    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.filter(pk=draft.pk).update(
            status="published", published_seq=1, decided_by=scene.first.person
        )


def applied_by(scene: Scene, sender: Actor, applier: Actor) -> Import:
    data = workbook(scene.scheme, "As the file has it.")
    plan, _ = upload_file(data=data, kind="partnership", organisation=scene.organisation, by=sender)
    return apply_plan(plan=plan, by=applier)


def sent_by_token(scene: Scene, issuer: Actor) -> Import:
    client, _ = program(scene, issuer)
    data = workbook(scene.scheme, "As the file has it.")
    created = client.post("/api/v1/imports/?kind=partnership", data, content_type=XLSX).json()
    assert client.post(f"{created['url']}apply/", content_type=JSON).status_code == 200
    return Import.objects.get(pk=created["id"])


def sent_by_page(scene: Scene, by: Actor) -> Import:
    client = signed_in(person(by))
    file = SimpleUploadedFile("ours.xlsx", workbook(scene.scheme, "As the file has it."))
    client.post(f"/my/organisations/{scene.organisation}/imports/", {"file": file, "kind": "partnership"})
    plan = Import.objects.get(organisation=scene.organisation)
    client.post(f"/my/imports/{plan.id}/apply/")
    return plan


def may_not_decide_on_import(plan: Import, by: Actor) -> None:
    plan.refresh_from_db()
    with pytest.raises(NeedsSecondPerson):
        publish_import(plan=plan, by=by)
    client = signed_in(person(by))
    assert "Publish all of it" not in client.get(f"/my/imports/{plan.id}/").text
    page = client.post(f"/my/imports/{plan.id}/publish/", follow=True)
    assert "A second person has to do this" in page.text
    may_not_decide(Submission.objects.get(batch=plan.id), by)


@pytest.mark.parametrize("send", [sent_by_token, sent_by_page])
def test_who_sent_a_file_decides_on_nothing_of_it(send, scene):
    plan = send(scene, scene.first)
    may_not_decide_on_import(plan, scene.first)
    assert publish_import(plan=plan, by=scene.second).decided_by == scene.second.person


def test_who_sent_and_who_applied_a_file_leave_it_to_a_third(scene):
    plan = applied_by(scene, scene.first, scene.second)
    may_not_decide_on_import(plan, scene.first)
    may_not_decide_on_import(plan, scene.second)
    assert publish_import(plan=plan, by=scene.third).decided_by == scene.third.person


@pytest.mark.parametrize("change", CHANGES)
def test_who_changed_a_proposal_of_a_file_does_not_publish_or_undo_it(change, scene):
    plan = applied_by(scene, scene.first, scene.first)
    submission = Submission.objects.get(batch=plan.id)
    return_submission(submission=submission, reasons="Say more.", by=scene.third)
    submission.refresh_from_db()
    change(scene, submission, scene.second)
    submission.refresh_from_db()
    submit(submission=submission, by=scene.first)
    may_not_decide_on_import(plan, scene.second)
    plan = publish_import(plan=plan, by=scene.third)
    for writer in (scene.first, scene.second):
        with pytest.raises(NeedsSecondPerson):
            undo_import(plan=plan, by=writer)
    assert undo_import(plan=plan, by=scene.third).status == "undone"
