"""How people cease to act for an organisation. Who leaves takes nothing along."""

from django.db import transaction
from django.utils import timezone

from ..actor import Actor
from ..audit import note
from ..models import AfterLeaving, Claim, Invitation, Membership, Person, Token
from ..policy import NeedsSecondPerson, require, signed_in
from ..telling import tell_of_ended_tokens


@transaction.atomic
def end_membership(*, membership: Membership, by: Actor) -> None:
    """Cease to act for an organisation: by an approver, a curator, or the person."""
    if signed_in(by) != membership.person:
        require(by, "member.end", membership.organisation_id)
    if Membership.objects.filter(pk=membership.pk, until=None).update(until=timezone.now()):
        note(by, "member.end", organisation=membership.organisation_id, target=f"person:{membership.person_id}")
        _take_back(membership.person, membership.organisation_id, by)


@transaction.atomic
def close_account(*, person: Person, by: Actor) -> None:
    """Shut a person out for good: they leave every organisation, and cannot sign in."""
    require(by, "person.close")
    if signed_in(by) == person:
        raise NeedsSecondPerson("This is your own account: another curator has to close it.")
    for membership in Membership.objects.filter(person=person, until=None).select_related("person"):
        end_membership(membership=membership, by=by)
    # Of organisations that the person acted for as a curator, or left before.
    owned = Token.objects.filter(created_by=person, revoked_at=None).values_list("organisation_id", flat=True)
    invited = Invitation.objects.filter(invited_by=person, accepted_at=None, cancelled_at=None)
    for organisation in sorted({*owned, *invited.values_list("organisation_id", flat=True)}):
        _take_back(person, organisation, by)
    if Person.objects.filter(pk=person.pk, is_active=True).update(is_active=False):
        note(by, "person.close", target=f"person:{person.pk}")


def _take_back(person: Person, organisation: str, by: Actor) -> None:
    """End what the person issued and sent in the organisation's name, and tell its approvers."""
    now = timezone.now()
    tokens = Token.objects.filter(created_by=person, organisation=organisation, revoked_at=None)
    ended = list(tokens.filter(expires_at__gt=now).order_by("created_at", "pk"))
    tokens.update(revoked_at=now, after_leaving=AfterLeaving.WAITING)
    for token in ended:
        note(by, "token.revoke", organisation=organisation, target=f"token:{token.handle}", words="its issuer left")
    sent = Invitation.objects.filter(
        invited_by=person, organisation=organisation, accepted_at=None, cancelled_at=None
    )  # fmt: skip
    for number in list(sent.values_list("pk", flat=True)):
        note(by, "invitation.cancel", organisation=organisation, target=f"invitation:{number}", words="its sender left")
    sent.update(cancelled_at=now)
    vouched = Claim.objects.filter(organisation=organisation, status=Claim.VOUCHED)
    vouched.filter(person=person).update(status=Claim.REFUSED, answer="The person left.", decided_at=now)
    # Another approver, or a curator, decides on them from the beginning.
    vouched.filter(vouched_by=person).update(status=Claim.WAITING, vouched_by=None)
    if ended:
        tell_of_ended_tokens(person, organisation, ended)
