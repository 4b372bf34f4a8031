"""The post of the tests: what waits in the outbox is sent into `mail.outbox`."""

from django.core import mail
from django.core.mail import EmailMessage

from registry.outbox.sending import send_due_letters


def posted() -> list[EmailMessage]:
    """Send what waits; the letters that arrived by it."""
    before = len(mail.outbox)
    send_due_letters()
    return mail.outbox[before:]
