"""A draft begins when something is saved: opening the form of a record, and looking around in it, writes nothing."""

import pytest

from registry.publishing.actions import create_submission, publish_submission, submit
from registry.publishing.models import Submission
from registry.website.editing.sections import SECTIONS
from tests.builders import curator as a_curator

from .conftest import signed_in
from .filling import Sent, content_of, save_at
from .visiting import rows


@pytest.fixture
def form(organisation, partnership) -> str:
    return f"/my/edit/{organisation}/{partnership.record_id}/"


def test_opening_and_looking_around_writes_nothing(form, editor):
    client = signed_in(editor)
    before = rows()
    for section in SECTIONS["partnership"]:
        assert client.get(f"{form}{section.slug}/").status_code == 200
        for do in ("save", "next", f"go:{section.slug}", *(f"add:{table}" for table in section.tables)):
            assert save_at(client, f"{form}{section.slug}/", do=do).status_code == 200
    assert rows() == before


def test_the_first_change_begins_the_draft_and_the_form_goes_on_in_it(form, editor, organisation):
    client = signed_in(editor)
    page = save_at(client, f"{form}about/", {"head:summary": "Another summary."}, do="next")
    draft = Submission.objects.get()
    assert page.request["PATH_INFO"] == f"/my/submissions/{draft.id}/edit/place/"
    assert content_of(draft)["summary"] == "Another summary."
    assert (draft.organisation_id, draft.status, draft.is_new) == (organisation, "draft", False)


def test_who_opens_the_form_again_is_led_to_the_draft(form, editor, draft):
    assert signed_in(editor).get(f"{form}about/")["Location"] == f"/my/submissions/{draft.id}/"


def test_another_edition_that_was_published_meanwhile_is_shown_beside_what_was_typed(form, editor, partnership):
    client = signed_in(editor)
    stale = Sent(client.get(f"{form}about/").text.partition("data-rows>")[2]).lists()
    by, record = a_curator(), partnership.record_id
    theirs = create_submission(kind="partnership", organisation=None, record=record, by=by)
    theirs.content = theirs.content.replace('"summary": "', '"summary": "Theirs. ', 1)
    theirs.save()
    submit(submission=theirs, by=by)
    publish_submission(submission=theirs, by=a_curator())

    answer = client.post(f"{form}about/", stale | {"head:summary": "Mine.", "do": "save"})
    assert answer.status_code == 409
    assert "Theirs. " in answer.text
    client.post(f"{form}about/", Sent(answer.text.partition("<main")[2]).lists() | {"do": "save"})
    assert content_of(Submission.objects.get(organisation__isnull=False))["summary"] == "Mine."


def test_a_curator_begins_in_the_name_of_the_register(partnership, curator):
    client = signed_in(curator)
    save_at(client, f"/my/edit/register/{partnership.record_id}/about/", {"head:summary": "Another summary."})
    assert Submission.objects.get().organisation_id is None


def test_who_does_not_act_for_the_organisation_has_no_such_form(form, stranger):
    assert signed_in(stranger).get(f"{form}about/").status_code == 404


def test_a_new_record_begins_with_its_name(editor, organisation):
    client = signed_in(editor)
    page = client.post("/my/start/", {"organisation": organisation, "name": " "}, follow=True)
    assert "Write its name first" in page.text
    assert not Submission.objects.exists()
