"""To whom a letter goes, and at what address they are reached when it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings
from django.contrib.auth import get_user_model

from registry.catalogue.models import OrganisationCard
from registry.feed.endings import ending_at
from registry.organisations.models import OrganisationEdition

from .models import Letter


@dataclass(frozen=True)
class Recipient:
    """Exactly one of the three is given; the others are empty."""

    person: int | None = None
    organisation: str | None = None
    email: str = ""


def person_numbered(number: int) -> Recipient:
    """Somebody with an account."""
    return Recipient(person=number)


def mailbox_of(organisation: str) -> Recipient:
    """The role mailbox of an organisation."""
    return Recipient(organisation=organisation)


def somebody_at(email: str) -> Recipient:
    """Somebody without an account; with one, where the address is that of an account."""
    account = get_user_model().objects.filter(email__iexact=email, is_active=True).first()
    return Recipient(person=account.pk) if account else Recipient(email=email)


def curators() -> list[Recipient]:
    """The address of whoever runs the register, else each curator; nobody where neither is known, nor in a demonstration,
    whose curators are there to be tried out.
    """
    if settings.OPERATOR_EMAIL:
        # It may be set with a name before it.
        return [Recipient(email=parseaddr(settings.OPERATOR_EMAIL)[1])]
    if settings.IS_DEMONSTRATION:
        return []
    people = get_user_model().objects.filter(is_curator=True, is_active=True).order_by("pk")
    return [Recipient(person=number) for number in people.values_list("pk", flat=True)]


def address_for(letter: Letter) -> str:
    """Where the letter is to be sent now; empty where its recipient cannot be reached."""
    if letter.person_id:
        person = get_user_model().objects.filter(pk=letter.person_id, is_active=True).first()
        return person.email if person else ""
    return role_mailbox(letter.organisation_id) if letter.organisation_id else letter.email


def role_mailbox(organisation: str) -> str:
    """The mailbox on the current record of an organisation, or of the one that it was merged into; empty if none."""
    seen: set[str] = set()
    while organisation not in seen:
        seen.add(organisation)
        ending = ending_at(organisation)
        organisation = (ending and ending.replaced_by) or organisation
    current = OrganisationCard.objects.filter(record_id=organisation, superseded_seq=None).values("edition_id")
    editions = OrganisationEdition.objects.filter(pk__in=current)
    return editions.values_list("contact_email", flat=True).first() or ""
