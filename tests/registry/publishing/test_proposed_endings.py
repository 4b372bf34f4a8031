"""Withdrawal, merger and incorporation: proposed by one, decided by another, with the past kept."""

import pytest

from registry.accounts.models import Membership
from registry.accounts.policy import NeedsSecondPerson, NotAllowed
from registry.content import content_of, kinds
from registry.errors import Moved, NotValid, TransitionNotAllowed
from registry.feed.models import Change
from registry.publishing.actions import (
    confirm,
    create_submission,
    propose_incorporation,
    publish_submission,
    submit,
)
from registry.publishing.current import current_edition_of
from tests.builders import acting, curator, latest_sequence, member, organisation, scheme

pytestmark = pytest.mark.django_db


def ending(record, proposal="withdrawal", kind="partnership", organisation=None, by=None, **more):
    more = {"ground": "never_existed"} | more if proposal == "withdrawal" else more
    return create_submission(
        kind=kind, organisation=organisation, record=record, proposal=proposal, by=by or curator(), **more
    )


def decided(submission, by=None):
    submit(submission=submission, by=curator())
    return publish_submission(submission=submission, by=by or curator())


@pytest.mark.parametrize(
    ("proposal", "more", "pointer"),
    [
        ("withdrawal", {"reason": " "}, "/reason"),
        ("withdrawal", {"reason": "It ended.", "ground": ""}, "/ground"),
        ("withdrawal", {"reason": "Unwelcome.", "ground": "unwelcome"}, "/ground"),
        ("withdrawal", {"reason": "x" * 501}, "/reason"),
        ("withdrawal", {"reason": "Gone.", "replaced_by": "chp-0000000000"}, "/replaced_by"),
        ("merger", {"reason": "Same."}, "/replaced_by"),
        ("merger", {"reason": "Same.", "replaced_by": "itself"}, "/replaced_by"),
        ("merger", {"reason": "Same.", "replaced_by": "other kind"}, "/replaced_by"),
    ],
)
def test_an_ending_says_why_and_what_stays(proposal, more, pointer):
    partnership = scheme()
    replacing = {"itself": partnership.id, "other kind": partnership.community}
    more = {name: replacing.get(value, value) for name, value in more.items()}
    with pytest.raises(NotValid) as refused:
        ending(partnership.id, proposal, **more)
    assert [problem.pointer for problem in refused.value.problems] == [pointer]


def test_a_withdrawn_record_answers_410_with_the_reason_and_leaves_the_search(client):
    partnership = scheme(name="Hollyhock Corner")
    search = "/api/v1/partnerships/?q=hollyhock"
    assert client.get(search).json()["count"] == 1
    before = latest_sequence()
    decided(ending(partnership.id, reason="It was never built."))
    gone = client.get(f"/api/v1/partnerships/{partnership.id}/")
    assert gone.status_code == 410
    assert "It was never built." in gone.json()["detail"]
    assert client.get(f"/id/{partnership.id}").status_code == 410
    assert client.get(search).json()["count"] == 0
    assert client.get(f"/api/v1/partnerships/{partnership.id}/?known_at={before}").status_code == 200
    assert client.get(f"/api/v1/partnerships/{partnership.id}/editions/1/").status_code == 200


def test_a_merged_organisation_leads_to_the_one_that_stays_which_carries_its_partnerships(client):
    double, stays = organisation("Twin Homes"), organisation("Twin Homes Group")
    partnership = scheme(association=double)
    decided(ending(double, "merger", "organisation", reason="The same organisation.", replaced_by=stays))
    moved = client.get(f"/api/v1/organisations/{double}/")
    assert (moved.status_code, moved["Location"]) == (301, f"/api/v1/organisations/{stays}/")
    assert client.get(f"/id/{double}")["Location"] == f"/id/{stays}"
    assert [row["id"] for row in client.get(f"/api/v1/organisations/{stays}/partnerships/").json()["results"]] == [
        partnership.id
    ]
    names = client.get(f"/api/v1/partnerships/{partnership.id}/").json()["organisations"]
    assert names[double] == "Twin Homes", "a partnership still says whom it names"
    listed = client.get(f"/api/v1/partnerships/?id={partnership.id}").json()["organisations"]
    assert listed[double] == "Twin Homes"
    assert client.get("/api/v1/partnerships/?q=Twin+Homes").json()["count"] == 1


def test_an_ending_needs_a_second_person_and_an_unmoved_record():
    partnership, by = scheme(), curator()
    submission = ending(partnership.id, reason="No more.", by=by)
    submit(submission=submission, by=by)
    with pytest.raises(NeedsSecondPerson):
        publish_submission(submission=submission, by=by)
    partnership.publish_again(summary="Still there.")
    with pytest.raises(Moved):
        publish_submission(submission=submission, by=curator())


def test_the_record_that_stays_may_have_gone_before_the_merger_is_decided():
    partnership, other = scheme(), scheme()
    submission = ending(partnership.id, "merger", reason="Same.", replaced_by=other.id)
    submit(submission=submission, by=curator())
    decided(ending(other.id, reason="Gone."))
    with pytest.raises(TransitionNotAllowed):
        publish_submission(submission=submission, by=curator())


def group_and_proposal(**cells):
    group = organisation("Steering Group", kind="community_land_trust")
    author = member(group, "editor")
    content = content_of(current_edition_of(kinds()["organisation"], group)) | {"name": "The Society"} | cells
    return group, author, propose_incorporation(group=group, organisation=group, content=content, by=author)


def test_a_group_becomes_a_society_in_one_act_of_a_second_person(client):
    group, author, submission = group_and_proposal(formed_on="2026-05-01")
    partnership = scheme(community=group)
    approver = member(group)
    submit(submission=submission, by=author)
    before = Change.objects.count()
    done = publish_submission(submission=submission, by=approver)
    assert Change.objects.count() == before + 2
    old = client.get(f"/api/v1/organisations/{group}/").json()
    assert old["ended_on"] == "2026-05-01"
    assert [(row["kind"], row["organisation"]) for row in old["relations"]] == [("incorporated_as", done.record)]
    assert old["derived"]["succeeded_by"] == [done.record]
    assert client.get(f"/api/v1/organisations/{done.record}/").json()["name"] == "The Society"
    listed = client.get(f"/api/v1/organisations/{done.record}/partnerships/").json()["results"]
    assert [row["id"] for row in listed] == [partnership.id], "the society carries the group's record on"
    roles = Membership.objects.filter(organisation=done.record, until=None).values_list("person", "role")
    assert set(roles) == {(author.person.pk, "editor"), (approver.person.pk, "approver")}
    confirmation = confirm(
        partnership=partnership.id,
        edition=1,
        organisation=done.record,
        verdict="confirmed",
        by=acting(approver.person),
    )
    assert confirmation.speaks_for == [group]


def test_an_incorporation_says_when_and_happens_once():
    group, author, submission = group_and_proposal()
    with pytest.raises(NotValid) as refused:
        submit(submission=submission, by=author)
    assert [problem.pointer for problem in refused.value.problems] == ["/formed_on"]
    group, author, submission = group_and_proposal(formed_on="2026")
    submit(submission=submission, by=author)
    publish_submission(submission=submission, by=member(group))
    with pytest.raises(TransitionNotAllowed):
        propose_incorporation(group=group, organisation=group, by=author)


def test_strangers_do_not_incorporate_a_group():
    group, other = organisation(), organisation()
    with pytest.raises(NotAllowed):
        propose_incorporation(group=group, organisation=other, by=member(other))
