"""A further approver also needs a curator, and an enabler's officer never decides in a party's name."""

import pytest

from registry.accounts.actions import accept_invitation, decide_claim, end_membership, invite, make_claim
from registry.accounts.actor import Actor
from registry.accounts.models import Claim, Membership, Person
from registry.accounts.policy import NeedsSecondPerson, NotAllowed, may
from registry.errors import TransitionNotAllowed
from tests.builders import an_association, curator, joined, member, person, published, scheme
from tests.website.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation() -> str:
    return scheme().association


def by_invitation(organisation: str, somebody: Person, by: Actor) -> None:
    _, secret = invite(organisation=organisation, email=somebody.email, role="approver", by=by)
    accept_invitation(secret=secret, by=Actor(person=somebody))


def by_claim(organisation: str, somebody: Person, by: Actor) -> None:
    claim = make_claim(organisation=organisation, reason="I work there.", role="approver", by=Actor(person=somebody))
    decide_claim(claim=claim, grant=True, by=by)


def by_page(organisation: str, somebody: Person, by: Actor) -> None:
    claim = make_claim(organisation=organisation, reason="I work there.", role="approver", by=Actor(person=somebody))
    signed_in(by.person).post("/my/claims/", {"claim": claim.pk, "do": "grant"})


DOORS = (by_invitation, by_claim, by_page)


def role_of(somebody: Person, organisation: str) -> str | None:
    return Actor(person=somebody).roles.get(organisation)


@pytest.mark.parametrize("door", DOORS)
def test_who_is_vouched_for_is_an_editor_at_once_and_an_approver_when_a_curator_agrees(door, organisation):
    somebody = person("second")
    door(organisation, somebody, member(organisation))
    assert role_of(somebody, organisation) == "editor"
    claim = Claim.objects.get(person=somebody, status=Claim.VOUCHED)

    signed_in(curator().person).post("/my/claims/", {"claim": claim.pk, "do": "grant"})

    assert role_of(somebody, organisation) == "approver"


@pytest.mark.parametrize("door", DOORS)
def test_a_curator_s_word_is_enough_for_the_first_approver(door, organisation):
    somebody = person("first")
    door(organisation, somebody, curator())

    assert role_of(somebody, organisation) == "approver"


@pytest.mark.parametrize("door", DOORS)
def test_a_curator_of_the_organisation_is_no_second_person(door, organisation):
    somebody, inside = person("second"), joined(curator(), organisation)
    door(organisation, somebody, inside)
    claim = Claim.objects.get(person=somebody, status=Claim.VOUCHED)

    with pytest.raises(NeedsSecondPerson):
        decide_claim(claim=claim, grant=True, by=inside)
    assert role_of(somebody, organisation) == "editor"


def test_only_a_curator_agrees_and_a_refusal_leaves_an_editor(organisation):
    somebody = person("second")
    by_invitation(organisation, somebody, member(organisation))
    claim = Claim.objects.get(person=somebody)
    with pytest.raises(NotAllowed):
        decide_claim(claim=claim, grant=True, by=member(organisation))
    decide_claim(claim=claim, grant=False, answer="One person.", by=curator())

    assert role_of(somebody, organisation) == "editor"


def test_an_invitation_takes_up_the_claim_that_waits(organisation):
    somebody = person("second")
    make_claim(organisation=organisation, reason="I work there.", by=Actor(person=somebody))
    by_invitation(organisation, somebody, member(organisation))

    assert Claim.objects.get(person=somebody).status == Claim.VOUCHED


def test_an_approver_is_not_vouched_for_again(organisation):
    somebody = member(organisation).person
    with pytest.raises(TransitionNotAllowed):
        by_invitation(organisation, somebody, member(organisation))


def test_who_leaves_is_no_longer_vouched_for_nor_vouches(organisation):
    voucher, second, third = member(organisation), person("second"), person("third")
    by_invitation(organisation, second, voucher)
    by_invitation(organisation, third, voucher)
    end_membership(membership=Membership.objects.get(person=second, until=None), by=voucher)
    end_membership(membership=Membership.objects.get(person=voucher.person, until=None), by=voucher)

    assert Claim.objects.get(person=second).status == Claim.REFUSED
    assert Claim.objects.get(person=third).status == Claim.WAITING


# An enabler's officer


@pytest.fixture
def enabler() -> str:
    content = an_association(kind="enabler")
    published(content)
    return content["id"]


@pytest.mark.parametrize("door", DOORS[:2])
def test_an_enabler_s_officer_is_made_no_approver_of_a_party(door, organisation, enabler):
    for by in (member(organisation), curator()):
        officer = member(enabler, "editor").person
        with pytest.raises(NotAllowed, match="enabler"):
            door(organisation, officer, by)
        assert role_of(officer, organisation) is None


def test_an_enabler_s_officer_may_be_an_editor_in_the_party_s_name(organisation, enabler):
    officer = member(enabler, "editor").person
    _, secret = invite(organisation=organisation, email=officer.email, role="editor", by=member(organisation))
    accept_invitation(secret=secret, by=Actor(person=officer))

    assert may(Actor(person=officer), "submission.create", organisation)


def test_an_approver_who_begins_to_work_for_an_enabler_decides_no_longer(organisation, enabler):
    officer = member(organisation).person
    assert may(Actor(person=officer), "submission.publish", organisation)
    joined(Actor(person=officer), enabler)

    assert not may(Actor(person=officer), "submission.publish", organisation)
    assert not may(Actor(person=officer), "token.issue", organisation)
    assert may(Actor(person=officer), "submission.publish", enabler)
