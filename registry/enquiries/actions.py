"""An enquiry: typed by anybody, sent on by whoever owns the address, relayed, and forgotten."""

import datetime
import hashlib
import secrets

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from registry.content import Problem, require_texts
from registry.errors import NotValid, RegistryError
from registry.outbox.recipients import somebody_at
from registry.outbox.writing import write_letter
from registry.public_address import at
from registry.publishing.limits import count_or_refuse

from .checks import problems_in
from .destinations import Destination, destination_of
from .models import Enquiry
from .plans import NO_PLAN, Plan
from .relaying import relay

# A day. A group asks three associations and may mistype an address or two.
MOST_OF_A_CLIENT, MOST_OF_AN_ADDRESS, MOST_TO_ONE = 10, 5, 20
LINK_LASTS = datetime.timedelta(days=7)
KEPT_FOR = datetime.timedelta(days=90)


class EnquiryLinkRefused(RegistryError):
    """The link has expired, was mistyped, or its enquiry is gone. Said by pages alone, so without a code."""

    title = "The link cannot be used"


class NotTaken(RegistryError):
    """Neither the organisation nor anybody in its place can be written to."""

    title = "We cannot pass this on"


@transaction.atomic
def make_enquiry(
    *,
    organisation: str,
    group_name: str,
    question: str,
    email: str,
    consent: bool,
    name: str = "",
    plan: Plan = NO_PLAN,
    client: str = "",
) -> Enquiry:
    """Take an enquiry down and send its link; nobody else gets to see it before the link was opened.

    `client` is where the request came from: it counts towards the limit and is not kept.
    """
    texts = {"group_name": group_name, "name": name, "question": question, "email": email}
    require_texts(Enquiry, texts)
    count_or_refuse("enquiry.client", client, MOST_OF_A_CLIENT)
    destination = _open_destination(organisation)
    texts = {field: text.strip() for field, text in texts.items()} | {"email": email.strip().lower()}
    problems = [*problems_in(texts), *plan.problems()]
    if not consent:
        problems.append(Problem("/consent", "blank", "Tick that we may pass on what you write."))
    if problems:
        raise NotValid(problems)
    count_or_refuse("enquiry.email", texts["email"], MOST_OF_AN_ADDRESS)
    secret = secrets.token_urlsafe(24)
    enquiry = Enquiry.objects.create(
        organisation_id=organisation,
        plan=plan.as_dict(),
        digest=_digest(secret),
        expires_at=timezone.now() + LINK_LASTS,
        **texts,
    )
    # Nothing of what was typed: whoever's address this is gets no words of a stranger from us.
    write_letter(
        "enquiry_link",
        to=somebody_at(enquiry.email),
        context={"receiver": destination.receiver, "about": destination.name, "link": at(f"/enquiries/{secret}/")},
    )
    return enquiry


def enquiry_behind(secret: str) -> Enquiry:
    """The enquiry of a link that can be used; EnquiryLinkRefused otherwise."""
    enquiry = Enquiry.objects.filter(digest=_digest(secret), expires_at__gt=timezone.now()).first()
    if enquiry is None:
        raise EnquiryLinkRefused("It has expired or was mistyped: write the enquiry again.")
    return enquiry


@transaction.atomic
def confirm_enquiry(*, secret: str) -> Enquiry:
    """The sender opened the link and sent it on: it is relayed. Doing it twice relays it once."""
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry_behind(secret).pk)
    if enquiry.relayed_at:
        return enquiry
    destination = _open_destination(enquiry.organisation_id)
    count_or_refuse("enquiry.organisation", destination.organisation, MOST_TO_ONE)
    relay(enquiry, destination)
    enquiry.group_name = enquiry.name = enquiry.email = enquiry.question = ""
    enquiry.plan = {}
    enquiry.relayed_at = timezone.now()
    enquiry.save(update_fields=["group_name", "name", "email", "question", "plan", "relayed_at"])
    return enquiry


@transaction.atomic
def remove_old_enquiries(*, now: datetime.datetime | None = None) -> int:
    """Delete enquiries whose link has expired unused, and what is left of the others after 90 days; how many."""
    count, _ = old_enquiries(now or timezone.now()).delete()
    return count


def old_enquiries(now: datetime.datetime) -> QuerySet[Enquiry]:
    """Those that the page about privacy says are deleted by then."""
    return Enquiry.objects.filter(Q(relayed_at=None, expires_at__lt=now) | Q(made_at__lt=now - KEPT_FOR))


def _open_destination(organisation: str) -> Destination:
    destination = destination_of(organisation)
    if not destination.takes_enquiries:
        raise NotTaken("No mailbox of the organisation is on record. Its page says how else it is reached.")
    return destination


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
