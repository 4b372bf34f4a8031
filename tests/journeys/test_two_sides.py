"""Two organisations of one partnership who do not agree: nobody overwrites, nobody decides for both, a curator is last."""

import datetime

import pytest
from django.test import Client

from registry.accounts.actor import Actor
from registry.accounts.models import Membership
from registry.accounts.policy import NeedsSecondPerson, NotAllowed
from registry.clock import uk_day
from registry.content import content_of, kinds
from registry.errors import BadParameter, Moved, NotValid
from registry.publishing.actions import (
    answer_consent,
    change_submission,
    confirm,
    create_submission,
    publish,
    publish_submission,
    return_submission,
    submit,
)
from registry.publishing.actions.deciding import ConsentNeeded
from registry.publishing.current import current_edition_of
from registry.publishing.models import Consent, Submission
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import curator, joined, member, organisation, published_by, scheme
from tests.website.conftest import signed_in

from .confirmed_lease import lease_of, page_of, shorter
from .writing import person

pytestmark = pytest.mark.django_db


def test_the_page_says_before_the_act_what_it_will_need(confirmed):
    by = member(confirmed.association, "editor")
    client = signed_in(person(by))
    draft = create_submission(kind="partnership", organisation=confirmed.association, record=confirmed.id, by=by)
    content = confirmed.content | {"asset_transfers": [lease_of(confirmed) | {"term_years": 99}]}
    change_submission(submission=draft, content=content, revision=None, by=by)

    page = client.get(f"/my/submissions/{draft.id}/").text

    assert "has confirmed this: they will be asked, and have 10 working days." in page


def test_confirmed_terms_change_once_the_other_side_agrees(confirmed):
    submission, approver, other = (
        shorter(confirmed, member(confirmed.association)), member(confirmed.association), member(confirmed.community),
    )  # fmt: skip
    with pytest.raises(ConsentNeeded, match=r"has until \d+ \w+ \d{4} to answer"):
        publish_submission(submission=submission, by=approver)
    assert "Consent to a change" in signed_in(person(other)).get("/my/").text
    assert "Publish it" not in page_of(submission, other)

    submission.refresh_from_db()
    signed_in(person(other)).post(
        f"/my/submissions/{submission.id}/consent/",
        {"revision": submission.revision, "organisation": confirmed.community, "answer": "agrees"},
    )
    publish_submission(submission=submission, by=approver)

    assert lease_of(confirmed)["term_years"] == 99


def test_an_objection_is_decided_by_a_curator_in_public(confirmed, client):
    submission, other = shorter(confirmed, member(confirmed.association)), member(confirmed.community)
    with pytest.raises(NotValid):
        answer_consent(submission=submission, organisation=confirmed.community, answer="objects", by=other)
    answer_consent(
        submission=submission, organisation=confirmed.community, answer="objects", words="The deed says 125.", by=other
    )
    with pytest.raises(ConsentNeeded, match="The deed says 125"):
        publish_submission(submission=submission, by=member(confirmed.association))
    judge = curator()
    assert "Why do you decide so?" in page_of(submission, judge)
    with pytest.raises(BadParameter, match="Say why"):
        publish_submission(submission=submission, by=judge)

    publish_submission(submission=submission, by=judge, public_reason="The variation of 2019 says 99 years.")

    editions = client.get(f"/api/v1/partnerships/{confirmed.id}/editions/").json()["results"]
    assert [each["reason"] for each in editions[:2]] == ["The variation of 2019 says 99 years.", None]
    assert "The variation of 2019 says 99 years." in client.get(f"/partnerships/{confirmed.id}/").text


def test_what_others_published_with_a_source_stands_beside_it(confirmed):
    submission = shorter(confirmed, member(confirmed.association))
    answer_consent(
        submission=submission, organisation=confirmed.community, answer="agrees", by=member(confirmed.community)
    )
    publish_submission(submission=submission, by=member(confirmed.association))

    (claim,) = confirmed.content["other_claims"]
    assert (claim["about"], claim["value"], claim["sources"]) == (
        ["/asset_transfers/t1/term_years"],
        "term in years: 125",
        ["s1"],
    )
    # What it changes of its own afterwards leaves no trace of that kind.
    again = confirmed.content | {"asset_transfers": [lease_of(confirmed) | {"term_years": 98}]}
    draft = create_submission(
        kind="partnership", organisation=confirmed.association, record=confirmed.id, content=again,
        by=member(confirmed.association),
    )  # fmt: skip
    submitted = submit(submission=draft, by=member(confirmed.association))
    assert len(submitted.proposed.content["other_claims"]) == 1


def test_silence_until_the_day_leaves_it_to_a_curator(confirmed):
    submission, judge = shorter(confirmed, member(confirmed.association)), curator()
    with pytest.raises(ConsentNeeded):
        publish_submission(submission=submission, by=judge, public_reason="They were asked.")
    Consent.objects.update(due_on=uk_day() - datetime.timedelta(days=1))
    with pytest.raises(ConsentNeeded, match="a curator has to decide"):
        publish_submission(submission=submission, by=member(confirmed.association))
    publish_submission(submission=submission, by=judge, public_reason="They were asked, and did not answer.")


def test_nobody_acts_for_two_sides(confirmed):
    submission = shorter(confirmed, member(confirmed.association))
    both = joined(member(confirmed.association), confirmed.community)
    with pytest.raises(NotAllowed, match="act for the organisation that proposes"):
        answer_consent(submission=submission, organisation=confirmed.community, answer="agrees", by=both)
    author = joined(member(confirmed.community), confirmed.association)
    own = shorter(confirmed, author)
    with pytest.raises(NeedsSecondPerson):
        answer_consent(submission=own, organisation=confirmed.community, answer="agrees", by=author)


def test_a_changed_proposal_is_asked_anew(confirmed):
    author = member(confirmed.association)
    submission = shorter(confirmed, author)
    answer_consent(
        submission=submission, organisation=confirmed.community, answer="agrees", by=member(confirmed.community)
    )
    return_submission(submission=submission, reasons="98, is it not?", by=member(confirmed.association))
    submission.refresh_from_db()
    content = submission.proposed.content | {"asset_transfers": [lease_of(confirmed) | {"term_years": 10}]}
    change_submission(submission=submission, content=content, revision=None, by=author)
    submission.refresh_from_db()
    submit(submission=submission, by=author)
    with pytest.raises(ConsentNeeded):
        publish_submission(submission=submission, by=member(confirmed.association))


def test_who_confirms_after_it_was_handed_in_is_asked_too(confirmed):
    other = scheme(community=confirmed.community, association=confirmed.association)
    published_by(other.community, other, summary="Ours.")
    content = other.content | {"status": "stalled"}
    draft = create_submission(
        kind="partnership", organisation=other.association, record=other.id, content=content,
        by=member(other.association),
    )  # fmt: skip
    submission = submit(submission=draft, by=member(other.association))
    confirm(
        partnership=other.id, edition=2, organisation=other.community, verdict="confirmed", by=member(other.community)
    )
    with pytest.raises(Moved, match="hand it in again"):
        publish_submission(submission=submission, by=member(other.association))


def test_a_party_without_people_is_spoken_for_by_a_curator():
    one = scheme()
    published_by(one.association, one, summary="Ours.")
    parties = one.content["parties"]
    parties[0]["part"] = "withdrew"
    draft = create_submission(
        kind="partnership", organisation=one.association, record=one.id, content=one.content | {"parties": parties},
        by=member(one.association),
    )  # fmt: skip
    submission = submit(submission=draft, by=member(one.association))
    with pytest.raises(ConsentNeeded, match="nobody on the register"):
        publish_submission(submission=submission, by=member(one.association))
    publish_submission(submission=submission, by=curator(), public_reason="Their own website says that they left.")


def test_a_successor_takes_over_with_its_first_approver():
    one = scheme()
    old = member(one.association)
    successor = organisation("Successor Homes")
    relation = {"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2020"}
    before = content_of(current_edition_of(kinds()["organisation"], one.association))
    publish(contents=[before | {"relations": [relation], "ended_on": "2020"}], by=REGISTRY_EDITORS)
    content = one.content | {"summary": "As the old body has it."}

    def proposes(organisation: str, by: Actor) -> Submission:
        return create_submission(kind="partnership", organisation=organisation, record=one.id, content=content, by=by)

    assert proposes(one.association, old)
    new = member(successor)
    with pytest.raises(NotAllowed, match="carries this one on"):
        proposes(one.association, old)
    submission = submit(submission=proposes(successor, new), by=new)
    assert publish_submission(submission=submission, by=member(successor)).status == "published"


def test_who_leaves_is_asked_no_longer(confirmed):
    submission = shorter(confirmed, member(confirmed.association))
    leaver = member(confirmed.community)
    Membership.objects.filter(person=person(leaver)).update(until="2026-01-01T00:00:00Z")
    gone = Actor(person=person(leaver), has_second_factor=True)
    with pytest.raises(NotAllowed):
        answer_consent(submission=submission, organisation=confirmed.community, answer="agrees", by=gone)
    assert signed_in(person(gone)).get(f"/my/submissions/{submission.id}/").status_code == 404


def test_a_proposal_is_read_by_those_concerned_once_it_is_handed_in(confirmed):
    by, other, third = member(confirmed.association), member(confirmed.community), member(organisation())
    content = confirmed.content | {"summary": "Another summary."}
    draft = create_submission(
        kind="partnership", organisation=confirmed.association, record=confirmed.id, content=content, by=by
    )

    def status(of: Client) -> int:
        return of.get(f"/my/submissions/{draft.id}/").status_code

    assert status(signed_in(person(other))) == 404, "drafts never"
    submit(submission=draft, by=by)
    assert (status(signed_in(person(other))), status(signed_in(person(third)))) == (200, 404)


def test_nobody_gives_another_its_history_alone():
    own, other = organisation(), organisation()
    member(other)
    content = content_of(current_edition_of(kinds()["organisation"], own))
    relation = {"key": "r1", "kind": "merged_into", "organisation": other, "date": "2020"}
    draft = create_submission(
        kind="organisation", organisation=own, record=own, content=content | {"relations": [relation], "ended_on": "2020"},
        by=member(own),
    )  # fmt: skip
    submission = submit(submission=draft, by=member(own))
    with pytest.raises(ConsentNeeded):
        publish_submission(submission=submission, by=member(own))
    answer_consent(submission=submission, organisation=other, answer="agrees", by=member(other))
    assert publish_submission(submission=submission, by=member(own))


def test_curators_say_why_where_they_change_what_was_confirmed(confirmed):
    by = curator()
    content = confirmed.content | {"asset_transfers": [lease_of(confirmed) | {"term_years": 99}]}
    draft = create_submission(kind="partnership", organisation=None, record=confirmed.id, content=content, by=by)
    submission = submit(submission=draft, by=by)
    with pytest.raises(BadParameter, match="Say why"):
        publish_submission(submission=submission, by=curator())
    publish_submission(submission=submission, by=curator(), public_reason="The title register says 99.")
