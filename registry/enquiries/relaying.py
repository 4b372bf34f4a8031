"""Passing an enquiry on: a letter to the mailbox, or to the curators where there is none, and a copy to its sender."""

from django.conf import settings

from registry.outbox.recipients import Recipient, curators, mailbox_of, somebody_at
from registry.outbox.writing import quoted, write_letter
from registry.public_address import at

from .destinations import Destination
from .models import Enquiry
from .plans import plan_kept


def relay(enquiry: Enquiry, destination: Destination) -> None:
    """Write the letters, within the caller's transaction. The answer goes to the sender, past us."""
    context = {
        "enquiry": enquiry,
        "destination": destination,
        "plan": quoted("\n".join(f"{title}: {words}" for title, words in plan_kept(enquiry.plan).lines())),
        "question": quoted(enquiry.question),
        "page": at(f"/organisations/{destination.organisation}/"),
        "operator_email": settings.OPERATOR_EMAIL,
    }
    kind, recipients = receivers(destination)
    for recipient in recipients:
        write_letter(kind, to=recipient, context=context, reply_to=enquiry.email)
    write_letter("enquiry_copy", to=somebody_at(enquiry.email), context=context)


def receivers(destination: Destination) -> tuple[str, list[Recipient]]:
    """(the kind of letter, to whom it goes)."""
    if destination.goes_to_curators:
        return "enquiry_without_contact", curators()
    return "enquiry", [mailbox_of(destination.organisation)]
