"""Passing an enquiry on: a letter to the mailbox, or to the curators where there is none, and a copy to its sender."""

from django.conf import settings

from registry.outbox.recipients import Recipient, curators, mailbox_of, somebody_at
from registry.outbox.writing import write_letter
from registry.public_address import at

from .destinations import Destination, Way
from .models import Enquiry


def relay(enquiry: Enquiry, destination: Destination) -> None:
    """Write the letters, within the caller's transaction. The answer goes to the sender, past us."""
    context = {
        "enquiry": enquiry,
        "destination": destination,
        "question": quoted(enquiry.question),
        "page": at(f"/organisations/{destination.organisation}/"),
        "operator_email": settings.OPERATOR_EMAIL,
    }
    kind, recipients = receivers(destination)
    for recipient in recipients:
        write_letter(kind, to=recipient, context=context, reply_to=enquiry.email)
    write_letter("enquiry_copy", to=somebody_at(enquiry.email), context=context | {"to_curators": kind != "enquiry"})


def receivers(destination: Destination) -> tuple[str, list[Recipient]]:
    """(the kind of letter, to whom it goes)."""
    if destination.way is Way.MAILBOX:
        return "enquiry", [mailbox_of(destination.organisation)]
    return "enquiry_without_contact", curators()


def quoted(text: str) -> str:
    """Marked line by line as somebody else's words, so that none of them can pass for ours."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())
