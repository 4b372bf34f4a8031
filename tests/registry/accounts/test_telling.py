"""A claim is heard of by whoever decides, a decision by the claimant: with its reason, and never by who made it."""

import pytest

from registry.accounts.actions import decide_claim, make_claim
from registry.accounts.models import Role
from tests.builders import curator, member, organisation, stranger
from tests.letters import posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def association() -> str:
    return organisation("Teign Housing")


def test_an_approver_hears_of_a_claim_and_the_claimant_that_it_was_granted(association, settings):
    approver, claimant = member(association), stranger()

    claim = make_claim(organisation=association, reason="I manage the lease.", by=claimant)
    (letter,) = posted()
    assert letter.to == [approver.person.email]
    assert "I manage the lease." in letter.body
    assert f"{settings.PUBLIC_ADDRESS}/my/claims/" in letter.body

    decide_claim(claim=claim, grant=True, by=approver)
    (letter,) = posted()
    assert (letter.to, letter.subject) == ([claimant.person.email], "You act for Teign Housing now")


def test_a_refusal_comes_with_its_reason(association):
    approver, claimant = member(association), stranger()
    claim = make_claim(organisation=association, reason="I live there.", by=claimant)
    posted()

    decide_claim(claim=claim, grant=False, answer="Ask the secretary.", by=approver)

    (letter,) = posted()
    assert letter.to == [claimant.person.email]
    assert "Ask the secretary." in letter.body


def test_a_further_approver_waits_for_curators_who_hear_of_it(association):
    agreeing, approver, claimant = curator(), member(association), stranger()
    claim = make_claim(organisation=association, reason="I chair it.", role=Role.APPROVER, by=claimant)
    posted()

    decide_claim(claim=claim, grant=True, by=approver)

    (letter,) = posted()
    assert letter.to == [agreeing.person.email]
    assert str(approver.person) in letter.body
