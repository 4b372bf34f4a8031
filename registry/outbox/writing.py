"""Writing a letter down: in the transaction of what it tells of, so that neither is without the other."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.template import Context, Engine

from .models import Letter
from .recipients import Recipient

SUBJECT = "Subject: "


class OutsideOfTransaction(RuntimeError):
    """A letter was to be written that could stay though what it tells of did not happen."""


def write_letter(kind: str, *, to: Recipient, context: Mapping[str, Any], reply_to: str = "") -> Letter:
    """Write the letter `letters/<kind>.txt` down for the sender, with these facts; nothing is sent yet."""
    if not transaction.get_connection().in_atomic_block:
        raise OutsideOfTransaction(f"{kind}: write it in the transaction of its event")
    subject, text = rendered(kind, context)
    return Letter.objects.create(
        kind=kind,
        message_id=new_message_id(),
        person_id=to.person,
        organisation_id=to.organisation,
        email=to.email,
        reply_to=reply_to,
        subject=subject,
        text=text,
    )


def rendered(kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """(subject, text): the first line of a template is the subject. Plain text, so nothing is escaped."""
    template = Engine.get_default().get_template(f"letters/{kind}.txt")
    first, _, text = template.render(Context(dict(context), autoescape=False)).partition("\n")
    # A name in it may have any space; a header has one line.
    return " ".join(first.removeprefix(SUBJECT).split()), text.strip() + "\n"


def new_message_id() -> str:
    """Never used before, at the host name of the register."""
    return f"<{uuid4().hex}@{urlsplit(settings.PUBLIC_ADDRESS).hostname or 'localhost'}>"
