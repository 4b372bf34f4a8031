"""An edition that says nothing new is refused when it is handed in, by every door."""

import pytest

from registry.content import kinds
from registry.errors import TransitionNotAllowed
from registry.publishing.actions import create_submission, submit
from registry.publishing.actions.batch import Proposed, submit_batch
from registry.publishing.current import current_record
from registry.publishing.models import Submission
from tests.builders import curator, member, scheme, signed_in, token_of

pytestmark = pytest.mark.django_db
WORDS = "Nothing in it differs from what is published."


@pytest.fixture
def one():
    return scheme()


def begun(one, by, **cells) -> Submission:
    return create_submission(
        kind="partnership", organisation=one.community, record=one.id, content=one.content | cells, by=by
    )


def test_an_unchanged_edition_is_not_handed_in(one):
    by = member(one.community)
    with pytest.raises(TransitionNotAllowed, match=WORDS):
        submit(submission=begun(one, by), by=by)
    assert submit(submission=begun(one, by, summary="New words."), by=by).status == "submitted"


def test_what_was_changed_and_changed_back_is_unchanged(one):
    by = member(one.community)
    draft = begun(one, by, summary="New words.")
    draft.content = begun(one, by).content
    draft.save()
    with pytest.raises(TransitionNotAllowed, match=WORDS):
        submit(submission=draft, by=by)


def test_the_page_says_so_in_words(one):
    by = member(one.community)
    draft = begun(one, by)
    client = signed_in(by.person)
    page = client.post(f"/my/submissions/{draft.id}/submit/", {"revision": draft.revision}, follow=True)
    assert WORDS in page.text
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_a_program_is_refused_as_well(one, client):
    _, key = token_of(one.community)
    draft = begun(one, member(one.community))
    answer = client.post(
        f"/api/v1/submissions/{draft.id}/submit/", HTTP_AUTHORIZATION=f"Bearer {key}", HTTP_IF_MATCH=draft.etag
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "invalid_transition")
    assert WORDS in answer.json()["detail"]


def test_a_batch_is_refused_as_well(one):
    current = current_record(kinds()["partnership"], one.id)
    proposals = [Proposed(one.id, dict(current.content), current.line)]
    with pytest.raises(TransitionNotAllowed, match=WORDS):
        submit_batch(
            kind="partnership", organisation=one.community, proposals=proposals, batch="b1", by=member(one.community)
        )


def test_an_ending_changes_no_content_and_is_handed_in(one):
    by = curator()
    ending = create_submission(
        kind="partnership",
        organisation=None,
        record=one.id,
        proposal="withdrawal",
        reason="It never was.",
        ground="never_existed",
        by=by,
    )
    assert submit(submission=ending, by=by).status == "submitted"
