"""How people come to act for an organisation, and cease to."""

import datetime
import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from registry.catalogue.models import OrganisationCard
from registry.content import require_texts
from registry.errors import RegistryError, TransitionNotAllowed
from registry.outbox.recipients import somebody_at
from registry.outbox.writing import write_letter
from registry.public_address import at

from ..actor import Actor
from ..audit import note
from ..models import Claim, Invitation, Membership, Person, Role
from ..policy import require, signed_in

OPEN_FOR = datetime.timedelta(days=14)


class InvitationRefused(RegistryError):
    code = "invitation_invalid"
    meaning = "The invitation was used, has expired or was mistyped. Ask for a new one."
    title = "The invitation cannot be used"


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


@transaction.atomic
def invite(*, organisation: str, email: str, role: str, by: Actor) -> tuple[Invitation, str]:
    """(the invitation, the secret of its link); a letter takes the link to the person."""
    require_texts(Invitation, {"organisation": organisation, "email": email, "role": role})
    require(by, "member.invite", organisation)
    secret = secrets.token_urlsafe(24)
    invitation = Invitation.objects.create(
        organisation_id=organisation,
        email=email.strip().lower(),
        role=Role(role),
        digest=_digest(secret),
        invited_by=signed_in(by),
        expires_at=timezone.now() + OPEN_FOR,
    )
    write_letter("invitation", to=somebody_at(invitation.email), context=_words_of(invitation, secret))
    note(by, "member.invite", organisation=organisation, target=f"invitation:{invitation.pk}")
    return invitation, secret


def _words_of(invitation: Invitation, secret: str) -> dict[str, str]:
    card = OrganisationCard.objects.filter(record_id=invitation.organisation_id, superseded_seq=None).first()
    return {
        "name": card.name if card else invitation.organisation_id,
        "role": Role(invitation.role).label.lower(),
        "link": at(f"/my/invitations/{secret}/"),
    }


@transaction.atomic
def accept_invitation(*, secret: str, by: Actor) -> Membership:
    """Become a member by the link; only for the address it was sent to, and once."""
    require(by, "claim.make")
    invitation = Invitation.objects.select_for_update().filter(digest=_digest(secret)).first()
    if invitation is None or invitation.accepted_at or invitation.expires_at <= timezone.now():
        raise InvitationRefused("It was used, has expired or was mistyped: ask for a new one.")
    person = signed_in(by)
    if person.email.lower() != invitation.email:
        raise InvitationRefused("It was sent to another address: sign in with that one.")
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    return _join(person, invitation.organisation_id, invitation.role, by)


@transaction.atomic
def make_claim(*, organisation: str, reason: str, role: str = Role.EDITOR, by: Actor) -> Claim:
    """Say that one belongs to an organisation; somebody else decides."""
    require_texts(Claim, {"organisation": organisation, "reason": reason, "role": role})
    require(by, "claim.make")
    if by.roles.get(organisation):
        raise TransitionNotAllowed("You act for this organisation already.")
    if Claim.objects.filter(person=by.person, organisation=organisation, status=Claim.WAITING).exists():
        raise TransitionNotAllowed("Your claim is waiting for a decision.")
    claim = Claim.objects.create(
        person=signed_in(by), organisation_id=organisation, role=Role(role), reason=reason.strip()
    )
    note(by, "claim.make", organisation=organisation, target=f"claim:{claim.pk}")
    return claim


@transaction.atomic
def decide_claim(*, claim: Claim, grant: bool, answer: str = "", by: Actor) -> Claim:
    """Grant or refuse; an approver of the organisation or a curator, never the claimant."""
    require_texts(Claim, {"answer": answer})
    claim = Claim.objects.select_for_update(of=("self",)).select_related("person").get(pk=claim.pk)
    require(by, "claim.decide", claim.organisation_id, state=claim.status, made_by=[claim.person_id])
    claim.status = Claim.GRANTED if grant else Claim.REFUSED
    claim.answer, claim.decided_at, claim.decided_by = answer.strip(), timezone.now(), by.person
    claim.save()
    note(by, "claim.decide", organisation=claim.organisation_id, target=f"claim:{claim.pk}", words=claim.status)
    if grant:
        _join(claim.person, claim.organisation_id, claim.role, by)
    return claim


@transaction.atomic
def end_membership(*, membership: Membership, by: Actor) -> None:
    """Cease to act for an organisation: by an approver, a curator, or the person."""
    if signed_in(by) != membership.person:
        require(by, "member.end", membership.organisation_id)
    Membership.objects.filter(pk=membership.pk, until=None).update(until=timezone.now())
    note(by, "member.end", organisation=membership.organisation_id, target=f"person:{membership.person_id}")


def _join(person: Person, organisation: str, role: str, by: Actor) -> Membership:
    Membership.objects.filter(person=person, organisation=organisation, until=None).update(until=timezone.now())
    joined = Membership.objects.create(person=person, organisation_id=organisation, role=role)
    note(by, "member.join", organisation=organisation, target=f"person:{person.pk}", words=role)
    return joined
