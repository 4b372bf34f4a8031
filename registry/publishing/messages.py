"""Letters to people, sent when what they tell of is done."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction

LINK = """Somebody, we hope you, challenged a statement on the partnership registry.

Open this address and press the button, within seven days, so that a curator can read it:

    {address}

Your address is shown to nobody, and deleted 30 days after the challenge is closed.
If it was not you, do nothing: without the link nobody reads it.
"""
NOTICE = """The notice of {name} to partners on the partnership registry lapses on {until}.

Groups that look for a partner will not see it from then on. To renew it, publish your record
with a later date: {address}
"""


def at(path: str) -> str:
    """A path as an address that can be opened from a letter."""
    return f"{settings.PUBLIC_ADDRESS.rstrip('/')}{path}"


def send_link(email: str, secret: str) -> None:
    """The link by which a reader shows that the address is theirs."""
    _send("Your challenge on the partnership registry", LINK.format(address=at(f"/challenges/verify/{secret}/")), email)


def send_notice_reminder(email: str, *, name: str, until: str, organisation: str) -> None:
    address = at(f"/organisations/{organisation}/")
    _send("Your notice to partners lapses soon", NOTICE.format(name=name, until=until, address=address), email)


def _send(subject: str, text: str, email: str) -> None:
    """Only once the transaction has held: no letter about what did not happen."""
    transaction.on_commit(lambda: send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [email]))
