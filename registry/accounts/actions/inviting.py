"""An organisation asks people, by e-mail, to act for it."""

import datetime
import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from registry.content import require_texts
from registry.errors import RegistryError, TransitionNotAllowed

from ..actor import Actor
from ..audit import note
from ..invitation_limits import require_few
from ..models import Claim, Invitation, Membership, Role
from ..policy import require, signed_in
from ..telling import tell_of_invitation
from .membership import agrees_as_curator, begin_membership, require_approvable, vouch

OPEN_FOR = datetime.timedelta(days=14)


class InvitationRefused(RegistryError):
    code = "invitation_invalid"
    meaning = "The invitation was used or cancelled, has expired or was mistyped. Ask for a new one."
    title = "The invitation cannot be used"


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


@transaction.atomic
def invite(*, organisation: str, email: str, role: str, by: Actor) -> tuple[Invitation, str]:
    """(the invitation, the secret of its link); a letter takes the link to the person."""
    require_texts(Invitation, {"organisation": organisation, "email": email, "role": role})
    require(by, "member.invite", organisation)
    secret, address = secrets.token_urlsafe(24), email.strip().lower()
    require_few(organisation=organisation, email=address, by=signed_in(by))
    invitation = Invitation.objects.create(
        organisation_id=organisation,
        email=address,
        role=Role(role),
        digest=_digest(secret),
        invited_by=signed_in(by),
        expires_at=timezone.now() + OPEN_FOR,
    )
    tell_of_invitation(invitation, secret)
    note(by, "member.invite", organisation=organisation, target=f"invitation:{invitation.pk}")
    return invitation, secret


@transaction.atomic
def cancel_invitation(*, invitation: Invitation, by: Actor) -> Invitation:
    """Take it back before it is accepted: its link leads nowhere from now on."""
    require(by, "invitation.cancel", invitation.organisation_id)
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if invitation.state != Invitation.OPEN:
        raise TransitionNotAllowed(f"It is {invitation.state}: only an open invitation can be cancelled.")
    invitation.cancelled_at = timezone.now()
    invitation.save(update_fields=["cancelled_at"])
    note(by, "invitation.cancel", organisation=invitation.organisation_id, target=f"invitation:{invitation.pk}")
    return invitation


@transaction.atomic
def accept_invitation(*, secret: str, by: Actor) -> Membership:
    """Become a member by the link; only for the address it was sent to, and once.

    Whom an approver invites as a further approver is an editor until a curator agrees.
    """
    require(by, "claim.make")
    invitation = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("invited_by")
        .filter(digest=_digest(secret))
        .first()
    )
    if invitation is None or invitation.state != Invitation.OPEN:
        raise InvitationRefused("It was used or cancelled, has expired or was mistyped: ask for a new one.")
    person = signed_in(by)
    if person.email.lower() != invitation.email:
        raise InvitationRefused("It was sent to another address: sign in with that one.")
    require_approvable(person, invitation.organisation_id, invitation.role)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    return _joined(invitation, by)


def _joined(invitation: Invitation, by: Actor) -> Membership:
    person, organisation = signed_in(by), invitation.organisation_id
    if invitation.role == Role.EDITOR or agrees_as_curator(Actor(person=invitation.invited_by), organisation):
        return begin_membership(person, organisation, invitation.role, by)
    if by.roles.get(organisation) == Role.APPROVER:
        raise TransitionNotAllowed("You are an approver of this organisation already.")
    undecided = Claim.objects.filter(person=person, organisation=organisation, status__in=Claim.UNDECIDED)
    claim = undecided.select_for_update().first() or Claim(
        person=person, organisation_id=organisation, reason="Invited as an approver."
    )
    vouch(claim, invitation.invited_by, by)
    return Membership.objects.get(person=person, organisation=organisation, until=None)
