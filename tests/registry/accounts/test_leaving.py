"""Who leaves takes nothing along, by whatever door they leave."""

import datetime

import pytest
from django.utils import timezone

from registry.accounts.actions import (
    accept_invitation,
    actor_of_key,
    close_account,
    end_membership,
    invite,
    issue_anew,
    issue_token,
    let_token_end,
)
from registry.accounts.actions.inviting import InvitationRefused
from registry.accounts.actions.tokens import TokenRefused
from registry.accounts.actor import Actor
from registry.accounts.models import AuditEntry, Membership, Person, Token
from registry.accounts.policy import NeedsSecondPerson, NotAllowed
from registry.errors import TransitionNotAllowed
from tests.builders import curator, member, person, scheme
from tests.letters import posted
from tests.website.conftest import signed_in

pytestmark = pytest.mark.django_db


class Scene:
    """An approver about to leave, with a token and an invitation, and a colleague who stays."""

    def __init__(self) -> None:
        self.organisation = scheme().association
        self.leaver, self.colleague = member(self.organisation), member(self.organisation)
        self.token, self.key = issue_token(
            organisation=self.organisation, name="Housing system", scopes=["submissions:write"], by=self.leaver
        )
        self.other_token, self.other_key = issue_token(
            organisation=self.organisation, name="Website", scopes=["submissions:read"], by=self.colleague
        )
        self.newcomer = person("newcomer")
        self.invitation, self.secret = invite(
            organisation=self.organisation, email=self.newcomer.email, role="editor", by=self.leaver
        )
        posted()

    @property
    def membership(self) -> Membership:
        return Membership.objects.get(person=self.leaver.person, until=None)


def by_themself(scene: Scene) -> None:
    end_membership(membership=scene.membership, by=scene.leaver)


def by_a_colleague(scene: Scene) -> None:
    end_membership(membership=scene.membership, by=scene.colleague)


def by_a_curator(scene: Scene) -> None:
    end_membership(membership=scene.membership, by=curator())


def by_page(scene: Scene) -> None:
    address = f"/my/organisations/{scene.organisation}/people/{scene.membership.pk}/end/"
    assert signed_in(scene.colleague.person).post(address).status_code == 302


def by_closing_the_account(scene: Scene) -> None:
    close_account(person=scene.leaver.person, by=curator())


DOORS = (by_themself, by_a_colleague, by_a_curator, by_page, by_closing_the_account)


@pytest.mark.parametrize("leave", DOORS)
def test_tokens_and_invitations_end_with_whoever_made_them(leave):
    scene = Scene()
    leave(scene)

    with pytest.raises(TokenRefused) as refusal:
        actor_of_key(scene.key)
    assert refusal.value.code == "token_revoked"
    with pytest.raises(InvitationRefused):
        accept_invitation(secret=scene.secret, by=Actor(person=scene.newcomer))
    scene.invitation.refresh_from_db()
    assert scene.invitation.state == "cancelled"


@pytest.mark.parametrize("leave", DOORS)
def test_what_others_made_stays(leave):
    scene = Scene()
    leave(scene)

    assert actor_of_key(scene.other_key).token == scene.other_token


@pytest.mark.parametrize("leave", DOORS)
def test_the_approvers_who_remain_are_told_once_and_each_token_is_noted(leave):
    scene = Scene()
    leave(scene)

    (letter,) = posted()
    assert letter.to == [scene.colleague.person.email]
    assert "Housing system" in letter.body
    assert "Website" not in letter.body
    noted = AuditEntry.objects.filter(action="token.revoke").values_list("target", "words")
    assert list(noted) == [(f"token:{scene.token.handle}", "its issuer left")]


def test_a_closed_account_neither_signs_in_nor_has_a_key():
    scene = Scene()
    close_account(person=scene.leaver.person, by=curator())

    assert not Person.objects.get(pk=scene.leaver.person.pk).is_active
    assert scene.organisation not in Actor(person=Person.objects.get(pk=scene.leaver.person.pk)).roles


def test_a_key_of_somebody_shut_out_by_hand_is_refused_all_the_same():
    scene = Scene()
    Person.objects.filter(pk=scene.leaver.person.pk).update(is_active=False)

    with pytest.raises(TokenRefused):
        actor_of_key(scene.key)


def test_nobody_closes_their_own_account():
    by = curator()
    with pytest.raises(NeedsSecondPerson):
        close_account(person=by.person, by=by)


def test_a_token_is_issued_anew_once_with_the_same_name_scopes_and_last_day():
    scene = Scene()
    by_themself(scene)
    token, key = issue_anew(token=scene.token, by=scene.colleague)

    assert actor_of_key(key).token == token
    assert (token.name, token.scopes, token.expires_at, token.created_by) == (
        scene.token.name,
        scene.token.scopes,
        scene.token.expires_at,
        scene.colleague.person,
    )
    assert key != scene.key
    with pytest.raises(TransitionNotAllowed):
        issue_anew(token=scene.token, by=scene.colleague)


def test_only_those_of_the_organisation_issue_anew():
    scene = Scene()
    by_themself(scene)
    for by in (member(scene.organisation, "editor"), member(scheme().association), scene.leaver):
        with pytest.raises(NotAllowed):
            issue_anew(token=scene.token, by=Actor(person=by.person))


def test_what_is_let_end_or_was_never_ended_is_not_issued_anew():
    scene = Scene()
    by_themself(scene)
    let_token_end(token=scene.token, by=scene.colleague)
    for token in (scene.token, scene.other_token):
        with pytest.raises(TransitionNotAllowed):
            issue_anew(token=token, by=scene.colleague)


def test_a_token_past_its_last_day_is_not_issued_anew():
    scene = Scene()
    by_themself(scene)
    Token.objects.filter(pk=scene.token.pk).update(expires_at=timezone.now() - datetime.timedelta(days=1))
    with pytest.raises(TransitionNotAllowed):
        issue_anew(token=scene.token, by=scene.colleague)


def test_the_desk_says_so_until_it_is_decided_and_one_click_shows_the_new_key():
    scene = Scene()
    by_themself(scene)
    client = signed_in(scene.colleague.person)
    sentence = f"ended because {scene.leaver.person} left"
    assert sentence in client.get("/my/").text

    page = client.post(f"/my/organisations/{scene.organisation}/tokens/", {"anew": scene.token.handle})

    fresh = Token.objects.latest("pk")
    assert f"prtk_{fresh.handle}_" in page.text
    assert sentence not in client.get("/my/").text


def test_the_desk_of_an_editor_does_not_say_so():
    scene = Scene()
    editor = member(scene.organisation, "editor")
    by_themself(scene)

    assert "ended because" not in signed_in(editor.person).get("/my/").text


def test_a_token_that_is_not_needed_is_let_end_by_page():
    scene = Scene()
    by_themself(scene)
    client = signed_in(scene.colleague.person)
    address = f"/my/organisations/{scene.organisation}/tokens/{scene.token.handle}/let-end/"
    assert client.post(address).status_code == 302

    assert "ended because" not in client.get("/my/").text
