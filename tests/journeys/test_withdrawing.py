"""Taking a record off the register: not by a party that it does not suit, and never without a curator."""

import pytest

from registry.accounts.actor import Actor
from registry.accounts.policy import NotAllowed
from registry.publishing.actions import answer_consent, create_submission, publish_submission, return_submission, submit
from registry.publishing.actions.deciding import ConsentNeeded
from registry.publishing.models import Submission
from tests.builders import Scheme, curator, member, scheme

from .confirmed_lease import page_of

pytestmark = pytest.mark.django_db


def withdrawal(one: Scheme, organisation: str, by: Actor, **more: str) -> Submission:
    draft = create_submission(
        kind="partnership", organisation=organisation, record=one.id, proposal="withdrawal", by=by,
        **({"ground": "never_existed", "reason": "It never was."} | more),
    )  # fmt: skip
    return submit(submission=draft, by=by)


def test_no_party_withdraws_what_another_confirmed(confirmed):
    with pytest.raises(NotAllowed, match="Another party has confirmed"):
        withdrawal(confirmed, confirmed.association, member(confirmed.association))


def test_a_withdrawal_that_somebody_objects_to_is_a_curators_to_decide(client):
    one = scheme()
    asker, other, judge = member(one.association), member(one.community), curator()
    submission = withdrawal(one, one.association, asker)
    with pytest.raises(NotAllowed):
        publish_submission(submission=submission, by=member(one.association))
    with pytest.raises(ConsentNeeded):
        publish_submission(submission=submission, by=judge)
    answer_consent(
        submission=submission, organisation=one.community, answer="objects", words="We live there.", by=other
    )
    page = page_of(submission, judge)
    assert "We live there." in page
    assert "This record will no longer be public." in page
    return_submission(submission=submission, reasons="People live there.", by=judge)
    assert client.get(f"/api/v1/partnerships/{one.id}/").status_code == 200
