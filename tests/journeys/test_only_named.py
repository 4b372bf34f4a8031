"""A body that was only considered, declined or proposed changes nothing of a partnership, by any door."""

import json

import pytest

from registry.accounts.policy import NotAllowed
from registry.content import kinds
from registry.imports.own_records import contents_of_organisation
from registry.publishing.actions import create_submission, propose_incorporation, publish_submission, submit
from registry.publishing.current import current_edition_of
from registry.publishing.models import Submission
from registry.vocabularies.vocabulary import terms
from tests.registry.publishing.cast import Scheme, curator, member, organisation, published_by, scheme
from tests.website.conftest import signed_in

from .doors import DOORS, JSON, program_of

pytestmark = pytest.mark.django_db

NAMED, TOOK_PART = ("considered", "declined", "proposed"), ("took_part", "replaced", "withdrew")


def scheme_with(part: str, body: str) -> Scheme:
    """A partnership that names a further body with this part."""
    one = scheme()
    party = {"key": "p3", "side": "association", "organisation": body, "roles": ["landlord"], "part": part}
    one.publish_again(parties=[*one.content["parties"], party | {"until": "2020"}])
    return one


def test_every_part_is_one_or_the_other():
    assert set(terms("part")) == {*NAMED, *TOOK_PART}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("part", NAMED)
def test_who_was_only_named_does_not_edit(door, part):
    body = organisation()
    one = scheme_with(part, body)

    assert not door(body, one, "As we would have it.")
    assert not Submission.objects.filter(record=one.id).exists()


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("part", TOOK_PART)
def test_who_took_part_edits(door, part):
    body = organisation()

    assert door(body, scheme_with(part, body), "As it was.")


@pytest.mark.parametrize("part", NAMED)
@pytest.mark.parametrize("proposal", ["withdrawal", "merger"])
def test_who_was_only_named_proposes_no_ending(part, proposal):
    body, stays = organisation(), scheme()
    one = scheme_with(part, body)
    sent = {"kind": "partnership", "record": one.id, "proposal": proposal, "reason": "Unwelcome."}
    into = {"replaced_by": stays.id} if proposal == "merger" else {}

    by_token = program_of(body).post("/api/v1/submissions/", json.dumps(sent | into), content_type=JSON)
    assert (by_token.status_code, by_token.json()["code"]) == (403, "not_allowed")
    form = {"reason": "Unwelcome.", "into": into.get("replaced_by", "")}
    by_page = signed_in(member(body).person).post(f"/my/organisations/{body}/withdraw/{one.id}/", form)
    assert by_page.status_code == 400
    assert not Submission.objects.exists()


def test_a_new_part_in_the_proposal_opens_nothing():
    body = organisation()
    one = scheme_with("declined", body)
    content = one.content
    content["parties"][-1]["part"] = "took_part"
    with pytest.raises(NotAllowed):
        create_submission(kind="partnership", organisation=body, record=one.id, content=content, by=member(body))


def test_a_new_record_in_which_the_body_has_no_part_is_not_its_own():
    body = organisation()
    content = scheme_with("proposed", body).content
    for given in (member(body), curator()):
        with pytest.raises(NotAllowed):
            create_submission(kind="partnership", organisation=body, content=content, by=given)


def test_a_curator_lends_no_right_to_a_body_that_was_only_named():
    body = organisation()
    one = scheme_with("considered", body)
    with pytest.raises(NotAllowed):
        create_submission(kind="partnership", organisation=body, record=one.id, by=curator())
    assert create_submission(kind="partnership", organisation=None, record=one.id, by=curator())


def test_a_proposal_is_not_published_once_its_body_has_lost_its_part():
    one = scheme()
    author, content = member(one.association), one.content | {"summary": "Ours."}
    submission = create_submission(
        kind="partnership", organisation=one.association, record=one.id, content=content, by=author
    )
    submit(submission=submission, by=author)
    parties = [row | ({"part": "declined"} if row["key"] == "p2" else {}) for row in one.content["parties"]]
    one.publish_again(parties=parties)
    # As if it had been begun from what stands now: else it is refused for having been overtaken.
    Submission.objects.update(base=current_edition_of(kinds()["partnership"], one.id).pk)
    with pytest.raises(NotAllowed):
        publish_submission(submission=submission, by=member(one.association))


def test_a_successor_has_no_more_right_than_the_body_it_follows():
    group = organisation("Steering Group", kind="community_land_trust")
    named, took = scheme_with("considered", group), scheme_with("took_part", group)
    becoming = propose_incorporation(group=group, organisation=group, by=member(group), content=None)
    society = _incorporated(becoming, group)

    by = member(society)
    assert create_submission(kind="partnership", organisation=society, record=took.id, by=by)
    with pytest.raises(NotAllowed):
        create_submission(kind="partnership", organisation=society, record=named.id, by=by)


def _incorporated(submission: Submission, group: str) -> str:
    content = json.loads(submission.content) | {"name": "The Society", "formed_on": "2026-05-01"}
    Submission.objects.filter(pk=submission.pk).update(content=json.dumps(content))
    submit(submission=submission, by=member(group))
    return publish_submission(submission=submission, by=member(group)).record


def test_the_files_and_the_page_of_a_body_offer_what_it_may_edit():
    body = organisation()
    named, took = scheme_with("considered", body), scheme_with("withdrew", body)

    assert [content["id"] for content in contents_of_organisation("partnership", body)] == [took.id]
    page = signed_in(member(body).person).get(f"/my/organisations/{body}/").text
    for one, is_offered in ((named, False), (took, True)):
        assert one.content["name"] in page
        assert (f'name="record" value="{one.id}"' in page) is is_offered
        assert (f"/withdraw/{one.id}/" in page) is is_offered


def test_its_own_record_stays_its_own():
    body = organisation()
    scheme_with("declined", body)
    assert create_submission(kind="organisation", organisation=body, record=body, by=member(body))


def test_a_body_that_takes_part_beside_being_considered_edits():
    one = scheme()
    row = {
        "key": "p3",
        "side": "association",
        "organisation": one.association,
        "part": "considered",
        "roles": ["lender"],
    }
    one.publish_again(parties=[*one.content["parties"], row])
    published_by(one.association, one, summary="Ours.")
    assert one.content["summary"] == "Ours."
