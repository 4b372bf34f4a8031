"""Invitations: seen with their state, cancelled, and few."""

import datetime

import pytest
from django.db import transaction
from django.utils import timezone

from registry.accounts import invitation_limits
from registry.accounts.actions import accept_invitation, cancel_invitation, invite
from registry.accounts.actions.inviting import InvitationRefused
from registry.accounts.actor import Actor
from registry.accounts.models import Invitation
from registry.errors import TooOften, TransitionNotAllowed
from tests.builders import member, person, scheme
from tests.website.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    return scheme().association


def sent(organisation: str, by: Actor, email: str = "new@example.org") -> tuple[Invitation, str]:
    return invite(organisation=organisation, email=email, role="editor", by=by)


def many(organisation: str, by: Actor, count: int) -> None:
    for number in range(count):
        sent(organisation, by, f"person{number}@example.org")


def test_a_cancelled_invitation_cannot_be_accepted_nor_cancelled_again(organisation):
    by = member(organisation)
    newcomer = person("newcomer")
    invitation, secret = sent(organisation, by, newcomer.email)
    cancel_invitation(invitation=invitation, by=by)

    with pytest.raises(InvitationRefused):
        accept_invitation(secret=secret, by=Actor(person=newcomer))
    with pytest.raises(TransitionNotAllowed):
        cancel_invitation(invitation=invitation, by=by)


def test_an_accepted_invitation_cannot_be_cancelled(organisation):
    by, newcomer = member(organisation), person("newcomer")
    invitation, secret = sent(organisation, by, newcomer.email)
    accept_invitation(secret=secret, by=Actor(person=newcomer))

    with pytest.raises(TransitionNotAllowed):
        cancel_invitation(invitation=invitation, by=by)


def test_the_page_shows_each_state_and_cancels(organisation):
    by = member(organisation)
    names = ("open", "accepted", "cancelled", "expired")
    invitations = {name: sent(organisation, by, f"{name}@example.org")[0] for name in names}
    now = timezone.now()
    Invitation.objects.filter(pk=invitations["accepted"].pk).update(accepted_at=now)
    Invitation.objects.filter(pk=invitations["expired"].pk).update(expires_at=now)
    cancel_invitation(invitation=invitations["cancelled"], by=by)
    client = signed_in(by.person)

    page = client.get(f"/my/organisations/{organisation}/people/").text
    for word in (">accepted<", ">cancelled<", ">expired<", "open until"):
        assert page.count(word) == 1, word

    answer = client.post(f"/my/organisations/{organisation}/invitations/{invitations['open'].pk}/cancel/", follow=True)
    assert "Its link leads nowhere now" in answer.text
    assert "open until" not in answer.text


def test_an_invitation_of_another_organisation_is_not_there(organisation):
    invitation, _ = sent(organisation, member(organisation))
    elsewhere = scheme().association
    client = signed_in(member(elsewhere).person)

    assert client.post(f"/my/organisations/{elsewhere}/invitations/{invitation.pk}/cancel/").status_code == 404
    assert client.post(f"/my/organisations/{organisation}/invitations/{invitation.pk}/cancel/").status_code == 404


def test_an_address_is_invited_a_few_times_by_all_organisations_together(organisation):
    for _ in range(invitation_limits.PER_ADDRESS):
        sent(organisation, member(organisation))
    elsewhere = scheme().association
    with pytest.raises(TooOften) as refused, transaction.atomic():
        sent(elsewhere, member(elsewhere), " New@Example.org")

    assert "try again after" in refused.value.detail
    assert 24 * 3600 - 60 < refused.value.retry_after <= 24 * 3600 + 1
    assert Invitation.objects.count() == invitation_limits.PER_ADDRESS


def test_a_person_sends_so_many_whatever_becomes_of_them(organisation):
    by = member(organisation)
    many(organisation, by, invitation_limits.PER_PERSON)
    for invitation in Invitation.objects.all():
        cancel_invitation(invitation=invitation, by=by)

    with pytest.raises(TooOften):
        sent(organisation, by)
    sent(organisation, member(organisation))


def test_an_organisation_sends_so_many(organisation):
    for start in (0, 1):
        by = member(organisation)
        for number in range(invitation_limits.PER_ORGANISATION // 2):
            sent(organisation, by, f"person{start}-{number}@example.org")

    with pytest.raises(TooOften):
        sent(organisation, member(organisation))


def test_there_is_room_again_when_the_first_is_a_day_old(organisation):
    by = member(organisation)
    many(organisation, by, invitation_limits.PER_PERSON)
    first = Invitation.objects.earliest("pk")
    Invitation.objects.filter(pk=first.pk).update(at=timezone.now() - datetime.timedelta(hours=24, seconds=1))

    assert sent(organisation, by)


def test_the_page_says_when_there_is_room_again(organisation):
    by = member(organisation)
    many(organisation, by, invitation_limits.PER_PERSON)
    answer = signed_in(by.person).post(
        f"/my/organisations/{organisation}/people/", {"email": "new@example.org", "role": "editor"}
    )

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert "try again after" in answer.text
