"""An organisation that was only considered, declined or proposed changes no facts of a partnership, by any door."""

import json

import pytest

from registry.accounts.policy import NotAllowed
from registry.content import kinds
from registry.imports.own_records import contents_of_organisation
from registry.publishing.actions import create_submission, propose_incorporation, publish_submission, submit
from registry.publishing.current import current_edition_of
from registry.publishing.models import Submission
from registry.vocabularies.vocabulary import terms
from tests.builders import Scheme, curator, member, organisation, published_by, scheme
from tests.website.conftest import signed_in

from .doors import DOORS, JSON, program_of

pytestmark = pytest.mark.django_db

NAMED, TOOK_PART = ("considered", "declined", "proposed"), ("took_part", "replaced", "withdrew")


def scheme_with(part: str, outsider: str) -> Scheme:
    """A partnership that names a further organisation with this part."""
    partnership = scheme()
    party = {"key": "p3", "side": "association", "organisation": outsider, "roles": ["landlord"], "part": part}
    partnership.publish_again(parties=[*partnership.content["parties"], party | {"until": "2020"}])
    return partnership


def test_every_part_is_one_or_the_other():
    assert set(terms("part")) == {*NAMED, *TOOK_PART}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("part", NAMED)
def test_who_was_only_named_does_not_edit(door, part):
    outsider = organisation()
    partnership = scheme_with(part, outsider)

    assert not door(outsider, partnership, "As we would have it.")
    assert not Submission.objects.filter(record=partnership.id, content__contains="As we would have it.").exists()


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("part", TOOK_PART)
def test_who_took_part_edits(door, part):
    outsider = organisation()

    assert door(outsider, scheme_with(part, outsider), "As it was.")


@pytest.mark.parametrize("part", NAMED)
@pytest.mark.parametrize("proposal", ["withdrawal", "merger"])
def test_who_was_only_named_proposes_no_ending(part, proposal):
    outsider, stays = organisation(), scheme()
    partnership = scheme_with(part, outsider)
    sent = {"kind": "partnership", "record": partnership.id, "proposal": proposal, "reason": "Unwelcome."}
    sent |= {"ground": "never_existed"} if proposal == "withdrawal" else {}
    into = {"replaced_by": stays.id} if proposal == "merger" else {}

    by_token = program_of(outsider).post("/api/v1/submissions/", json.dumps(sent | into), content_type=JSON)
    assert (by_token.status_code, by_token.json()["code"]) == (403, "not_allowed")
    form = {"reason": "Unwelcome.", "ground": "never_existed", "into": into.get("replaced_by", "")}
    by_page = signed_in(member(outsider).person).post(f"/my/organisations/{outsider}/withdraw/{partnership.id}/", form)
    assert by_page.status_code == 400
    assert not Submission.objects.exists()


def test_a_new_part_in_the_proposal_opens_nothing():
    outsider = organisation()
    partnership = scheme_with("declined", outsider)
    content = partnership.content
    content["parties"][-1]["part"] = "took_part"
    with pytest.raises(NotAllowed):
        create_submission(
            kind="partnership", organisation=outsider, record=partnership.id, content=content, by=member(outsider)
        )


def test_a_new_record_in_which_the_body_has_no_part_is_not_its_own():
    outsider = organisation()
    content = scheme_with("proposed", outsider).content
    for actor in (member(outsider), curator()):
        with pytest.raises(NotAllowed):
            create_submission(kind="partnership", organisation=outsider, content=content, by=actor)


def test_a_curator_lends_no_right_to_a_body_that_was_only_named():
    outsider = organisation()
    partnership = scheme_with("considered", outsider)
    content = partnership.content | {"summary": "Ours."}
    with pytest.raises(NotAllowed):
        create_submission(
            kind="partnership", organisation=outsider, record=partnership.id, content=content, by=curator()
        )
    assert create_submission(kind="partnership", organisation=None, record=partnership.id, by=curator())


def test_a_proposal_is_not_published_once_its_body_has_lost_its_part():
    partnership = scheme()
    author, content = member(partnership.association), partnership.content | {"summary": "Ours."}
    submission = create_submission(
        kind="partnership", organisation=partnership.association, record=partnership.id, content=content, by=author
    )
    submit(submission=submission, by=author)
    parties = [row | ({"part": "declined"} if row["key"] == "p2" else {}) for row in partnership.content["parties"]]
    partnership.publish_again(parties=parties)
    # As if it had been begun from what stands now: else it is refused for having been overtaken.
    Submission.objects.update(base=current_edition_of(kinds()["partnership"], partnership.id).pk)
    with pytest.raises(NotAllowed):
        publish_submission(submission=submission, by=member(partnership.association))


def test_a_successor_has_no_more_right_than_the_body_it_follows():
    group = organisation("Steering Group", kind="community_land_trust")
    named, took = scheme_with("considered", group), scheme_with("took_part", group)
    becoming = propose_incorporation(group=group, organisation=group, by=member(group), content=None)
    society = _incorporated(becoming, group)

    by = member(society)
    assert create_submission(kind="partnership", organisation=society, record=took.id, by=by)
    with pytest.raises(NotAllowed):
        create_submission(
            kind="partnership",
            organisation=society,
            record=named.id,
            content=named.content | {"summary": "Ours."},
            by=by,
        )


def _incorporated(submission: Submission, group: str) -> str:
    content = json.loads(submission.content) | {"name": "The Society", "formed_on": "2026-05-01"}
    Submission.objects.filter(pk=submission.pk).update(content=json.dumps(content))
    submit(submission=submission, by=member(group))
    return publish_submission(submission=submission, by=member(group)).record


def test_the_files_and_the_page_of_a_body_offer_what_it_may_edit():
    outsider = organisation()
    named, took = scheme_with("considered", outsider), scheme_with("withdrew", outsider)

    assert [content["id"] for content in contents_of_organisation("partnership", outsider)] == [took.id]
    page = signed_in(member(outsider).person).get(f"/my/organisations/{outsider}/").text
    for partnership in (named, took):
        assert partnership.content["name"] in page
        # Who was only named may propose sources and other claims; none of the two is a principal that could end it.
        assert f'href="/my/edit/{outsider}/{partnership.id}/about/"' in page
        assert f"/withdraw/{partnership.id}/" not in page


def test_its_own_record_stays_its_own():
    outsider = organisation()
    scheme_with("declined", outsider)
    assert create_submission(kind="organisation", organisation=outsider, record=outsider, by=member(outsider))


def test_a_body_that_takes_part_beside_being_considered_edits():
    partnership = scheme()
    row = {
        "key": "p3",
        "side": "association",
        "organisation": partnership.association,
        "part": "considered",
        "roles": ["lender"],
    }
    partnership.publish_again(parties=[*partnership.content["parties"], row])
    published_by(partnership.association, partnership, summary="Ours.")
    assert partnership.content["summary"] == "Ours."
