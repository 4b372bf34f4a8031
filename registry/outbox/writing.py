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


def write_letter(
    kind: str, *, to: Recipient, context: Mapping[str, Any], reply_to: str = "", stop_link: str = ""
) -> Letter:
    """Write the letter `letters/<kind>.txt` down for the sender, with these facts; nothing is sent yet.

    `stop_link` is for letters that come again and again: a POST there, by anyone who has it, stops them.
    """
    subject, text = rendered(kind, context)
    return write_down(kind, subject, text, to=to, reply_to=reply_to, stop_link=stop_link)


def write_down(kind: str, subject: str, text: str, *, to: Recipient, reply_to: str = "", stop_link: str = "") -> Letter:
    """A letter in words of its own, for the sender."""
    if not transaction.get_connection().in_atomic_block:
        raise OutsideOfTransaction(f"{kind}: write it in the transaction of its event")
    letter = prepared_letter(kind, subject, text, to=to, reply_to=reply_to, stop_link=stop_link)
    letter.save(force_insert=True)
    return letter


def prepared_letter(
    kind: str, subject: str, text: str, *, to: Recipient, reply_to: str = "", stop_link: str = ""
) -> Letter:
    """A letter that is not written down yet: for those who write many at once, in the transaction of their event."""
    return Letter(
        kind=kind,
        message_id=new_message_id(),
        person_id=to.person,
        organisation_id=to.organisation,
        email=to.email,
        reply_to=reply_to,
        stop_link=stop_link,
        subject=subject,
        text=text,
    )


def rendered(kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """(subject, text): the first line of a template is the subject. Plain text, so nothing is escaped."""
    template = Engine.get_default().get_template(f"letters/{kind}.txt")
    first, _, text = template.render(Context(dict(context), autoescape=False)).partition("\n")
    # A name in it may have any space; a header has one line.
    return " ".join(first.removeprefix(SUBJECT).split()), text.strip() + "\n"


def quoted(text: str) -> str:
    """Marked line by line as somebody else's words, so that none of them can pass for ours."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def new_message_id() -> str:
    """Never used before, at the host name of the register."""
    return f"<{uuid4().hex}@{urlsplit(settings.PUBLIC_ADDRESS).hostname or 'localhost'}>"
