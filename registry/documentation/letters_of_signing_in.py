"""Letters of the library that keeps accounts, as the register sends them: to confirm an address, to set a new password."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from allauth.account.adapter import get_adapter
from django.conf import settings

READER = "officer@teign-housing.example"
# Letter → the facts that the library gives it; links are made public by the register's own adapter.
SIGNING_IN: dict[str, dict[str, str]] = {
    "email_confirmation_signup": {"activate_url": "https://here/accounts/confirm-email/MTI:1vW7x/", "user": READER},
    "email_confirmation": {"activate_url": "https://here/accounts/confirm-email/MTI:1vW7x/", "user": READER},
    "account_already_exists": {"password_reset_url": "https://here/accounts/password/reset/"},
    "password_reset_key": {"password_reset_url": "https://here/accounts/password/reset/key/c-d2x4/", "user": READER},
    "unknown_account": {"signup_url": "https://here/accounts/signup/"},
}


def letters_of_signing_in(address: str) -> Iterator[tuple[str, str, str]]:
    """(name, subject, text) of each, for a register at this address."""
    here, there = (urlsplit(each).netloc for each in (settings.PUBLIC_ADDRESS, address))
    for name, facts in SIGNING_IN.items():
        letter = get_adapter().render_mail(f"account/email/{name}", READER, facts | {"email": READER})
        text = str(letter.body).replace(settings.PUBLIC_ADDRESS.rstrip("/"), address).replace(here, there)
        yield name, str(letter.subject), text
