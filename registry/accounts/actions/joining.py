"""How people come to act for an organisation: they say that they belong to it, and somebody else decides."""

from django.db import transaction
from django.utils import timezone

from registry.content import require_texts
from registry.errors import RegistryError, TransitionNotAllowed

from ..actor import Actor
from ..audit import note
from ..models import Claim, Role
from ..policy import NeedsSecondFactor, NeedsSecondPerson, require, signed_in
from ..telling import tell_of_claim
from .membership import agrees_as_curator, begin_membership, require_approvable, vouch


@transaction.atomic
def make_claim(*, organisation: str, reason: str, role: str = Role.EDITOR, by: Actor) -> Claim:
    """Say that one belongs to an organisation; somebody else decides."""
    require_texts(Claim, {"organisation": organisation, "reason": reason, "role": role})
    require(by, "claim.make")
    if by.roles.get(organisation):
        raise TransitionNotAllowed("You act for this organisation already.")
    undecided = Claim.objects.filter(person=by.person, organisation=organisation, status__in=Claim.UNDECIDED)
    if undecided.exists():
        raise TransitionNotAllowed("Your claim is waiting for a decision.")
    require_approvable(signed_in(by), organisation, role)
    claim = Claim.objects.create(
        person=signed_in(by), organisation_id=organisation, role=Role(role), reason=reason.strip()
    )
    note(by, "claim.make", organisation=organisation, target=f"claim:{claim.pk}")
    tell_of_claim(claim, by)
    return claim


@transaction.atomic
def decide_claim(*, claim: Claim, grant: bool, answer: str = "", by: Actor) -> Claim:
    """Grant or refuse; an approver of the organisation or a curator, never the claimant.

    An approver who grants the role of approver vouches for the person: they are an editor at once, and an approver
    when a curator agrees, who is asked for nothing else.
    """
    require_texts(Claim, {"answer": answer})
    claim = Claim.objects.select_for_update(of=("self",)).select_related("person").get(pk=claim.pk)
    require_decider(claim, by)
    if grant:
        require_approvable(claim.person, claim.organisation_id, claim.role)
    if grant and claim.role == Role.APPROVER and not agrees_as_curator(by, claim.organisation_id):
        return vouch(claim, signed_in(by), by)
    claim.status = Claim.GRANTED if grant else Claim.REFUSED
    claim.answer, claim.decided_at, claim.decided_by = answer.strip(), timezone.now(), by.person
    claim.save()
    note(by, "claim.decide", organisation=claim.organisation_id, target=f"claim:{claim.pk}", words=claim.status)
    tell_of_claim(claim, by)
    if grant:
        begin_membership(claim.person, claim.organisation_id, claim.role, by)
    return claim


def require_decider(claim: Claim, by: Actor) -> None:
    """Pass for whoever may decide on the claim as it is; who vouched for it has decided already."""
    organisation, makers = claim.organisation_id, [claim.person_id, claim.vouched_by_id or 0]
    if claim.status != Claim.VOUCHED:
        require(by, "claim.decide", organisation, state=claim.status, made_by=makers)
        return
    require(by, "claim.agree", organisation, state=claim.status, made_by=makers)
    if organisation in by.roles:
        raise NeedsSecondPerson("You act for this organisation: another curator has to agree.")


def may_decide(claim: Claim, by: Actor) -> bool:
    """Whether the claim waits for this person; who lacks a second factor is led to it when they decide."""
    try:
        require_decider(claim, by)
    except NeedsSecondFactor:
        return True
    except RegistryError:
        return False
    return True
