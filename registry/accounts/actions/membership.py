"""How a membership begins: at once, or for a further approver when a curator agrees.

A second mailbox is not a second person: two who decide on one another's work must be known to be two.
"""

from django.utils import timezone

from ..actor import Actor
from ..audit import note
from ..enablers import may_be_approver
from ..models import Claim, Membership, Person, Role
from ..policy import NotAllowed
from ..telling import tell_of_claim


def begin_membership(person: Person, organisation: str, role: str, by: Actor) -> Membership:
    """Let a person act for an organisation from now on, in this role and no other."""
    Membership.objects.filter(person=person, organisation=organisation, until=None).update(until=timezone.now())
    joined = Membership.objects.create(person=person, organisation_id=organisation, role=role)
    note(by, "member.join", organisation=organisation, target=f"person:{person.pk}", words=role)
    return joined


def require_approvable(person: Person, organisation: str, role: str) -> None:
    """Refuse to make an enabler's officer an approver of another organisation."""
    if role == Role.APPROVER and not may_be_approver(person, organisation):
        raise NotAllowed("Whoever works for an enabler can be an editor of this organisation, never an approver.")


def agrees_as_curator(by: Actor, organisation: str) -> bool:
    """Whether it is a curator who speaks, and nobody of the organisation."""
    return by.is_curator and organisation not in by.roles


def vouch(claim: Claim, voucher: Person, by: Actor) -> Claim:
    """The organisation wants this person as an approver: an editor at once, an approver when a curator agrees."""
    claim.status, claim.role, claim.vouched_by = Claim.VOUCHED, Role.APPROVER, voucher
    claim.save()
    note(by, "claim.decide", organisation=claim.organisation_id, target=f"claim:{claim.pk}", words=claim.status)
    tell_of_claim(claim, by)
    current = Membership.objects.filter(person=claim.person, organisation=claim.organisation_id, until=None)
    if not current.exists():
        begin_membership(claim.person, claim.organisation_id, Role.EDITOR, by)
    return claim


def waits_for_curator(membership: Membership) -> bool:
    """Whether somebody vouched for the member as an approver, and no curator has agreed yet."""
    undecided = Claim.objects.filter(status=Claim.VOUCHED, person=membership.person)
    return undecided.filter(organisation=membership.organisation_id).exists()
