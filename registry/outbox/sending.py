"""The sender: takes the letters that are due, one a transaction, and gives each to the mail server.

A letter stays locked while it is sent, so that several senders never send one twice at a time. If the sender dies after
the server took it and before that is written down, the letter is sent again, with the same Message-ID: a letter may be
repeated, and is never lost.
"""

import datetime
import logging
from dataclasses import dataclass
from email.utils import format_datetime
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from .models import Letter, State
from .recipients import address_for

log = logging.getLogger("registry.outbox")

FIRST_DELAY = datetime.timedelta(minutes=1)
LONGEST_DELAY = datetime.timedelta(hours=12)
# With these delays a letter is tried for two days.
MOST_TRIES = 10
KEPT_FOR = datetime.timedelta(days=90)


@dataclass
class Round:
    """What came of the letters that were due. `unreachable` says why the mail server could not be asked, if so."""

    sent: int = 0
    put_off: int = 0
    given_up: int = 0
    unreachable: str = ""


def send_due_letters() -> Round:
    """Send all that is due now. A server that cannot be reached counts as a try of no letter."""
    results = Round()
    if not Letter.objects.due(timezone.now()).exists():
        return results
    server = get_connection()
    try:
        while not results.unreachable:
            try:
                # Does nothing while the connection is open.
                server.open()
            except OSError as error:
                results.unreachable = words_of(error)
                break
            state = _send_next(server)
            if state is None:
                break
            results.sent += state == State.SENT
            results.put_off += state == State.WAITING
            results.given_up += state == State.GIVEN_UP
    finally:
        server.close()
    return results


def _send_next(server: BaseEmailBackend) -> str | None:
    """The state that the next letter came to; None where none is due, or others are at them."""
    with transaction.atomic():
        letter = Letter.objects.due(timezone.now()).select_for_update(skip_locked=True).first()
        if letter is None:
            return None
        email = address_for(letter)
        if not email:
            _give_up(letter, "The recipient has no address any more.")
        else:
            try:
                server.send_messages([message_of(letter, email)])
            except Exception as error:  # whatever is wrong with one letter, the others are sent
                # What the server makes of the next one is not to depend on this one.
                server.close()
                _put_off(letter, words_of(error))
            else:
                letter.state, letter.sent_at, letter.last_error = State.SENT, timezone.now(), ""
                letter.text = letter.stop_link = ""
        letter.save(update_fields=["state", "tries", "next_try_at", "sent_at", "last_error", "text", "stop_link"])
    return letter.state


def message_of(letter: Letter, email: str) -> EmailMessage:
    """The letter as mail: the same at every try, down to its date."""
    headers = {
        "Message-ID": letter.message_id,
        "Date": format_datetime(letter.written_at),
        # No machine answers it (RFC 3834).
        "Auto-Submitted": "auto-generated",
    }
    if letter.stop_link:
        # By these a mail program shows a button that stops them with one click (RFC 8058).
        headers |= {
            "List-Unsubscribe": f"<{letter.stop_link}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    reply_to = [letter.reply_to] if letter.reply_to else None
    return EmailMessage(
        letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [email], headers=headers, reply_to=reply_to
    )


def _put_off(letter: Letter, why: str) -> None:
    letter.tries += 1
    letter.last_error = why
    if letter.tries >= MOST_TRIES:
        _give_up(letter, why)
    else:
        letter.next_try_at = timezone.now() + delay_after(letter.tries)


def _give_up(letter: Letter, why: str) -> None:
    letter.state, letter.last_error = State.GIVEN_UP, why
    log.error("given up: %s", f"letter {letter.pk}, {letter.kind}: {why}")


def delay_after(tries: int) -> datetime.timedelta:
    """Each wait is four times the one before: 1, 4, 16, 64 minutes, and half a day at most."""
    return min(FIRST_DELAY * 4 ** (tries - 1), LONGEST_DELAY)


def words_of(error: Exception) -> str:
    """The kind and number of an error: what a mail server says of it may hold addresses."""
    codes: list[int] = []
    if isinstance(error, SMTPResponseException):
        codes = [error.smtp_code]
    elif isinstance(error, SMTPRecipientsRefused):
        codes = sorted({code for code, _ in error.recipients.values()})
    return " ".join([type(error).__name__, *map(str, codes)])


def send_again(letter: Letter) -> None:
    """Take a letter that was given up, or waits for its next try, up anew; one that was sent stays as it is."""
    unsent = Letter.objects.filter(pk=letter.pk).exclude(state=State.SENT)
    unsent.update(state=State.WAITING, tries=0, next_try_at=timezone.now())


def remove_old_letters(*, now: datetime.datetime | None = None) -> int:
    """Delete letters 90 days after they were written, sent or not; returns how many."""
    count, _ = Letter.objects.filter(written_at__lt=(now or timezone.now()) - KEPT_FOR).delete()
    return count


def where_letters_go() -> str:
    """In words, for whoever starts the sender."""
    backend = settings.EMAIL_BACKEND.split(".")[-2]
    if backend == "smtp":
        return f"Letters go to the mail server {settings.EMAIL_HOST}."
    if backend == "console":
        return "No mail server is set (EMAIL_HOST), so letters are printed here."
    return f"Letters go to {settings.EMAIL_BACKEND}."
