"""Letters about accounts: by the outbox as all others, with links to the public address of the register."""

from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from registry.outbox.recipients import somebody_at
from registry.outbox.writing import write_down
from registry.public_address import at


class PublicSite:
    """What letters call us, in the form in which their texts ask for it."""

    name = "the partnership registry"

    @property
    def domain(self) -> str:
        return urlsplit(settings.PUBLIC_ADDRESS).netloc


class Letters(DefaultAccountAdapter):
    """Whoever asks for a letter to somebody also writes the Host header: no link of it may come from there."""

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        facts = {name: _public(value) for name, value in context.items()} | {"current_site": PublicSite()}
        return super().render_mail(template_prefix, email, facts, headers)

    @transaction.atomic
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write it down for the sender: how long the mail server takes tells nobody whether there is an account."""
        letter = self.render_mail(template_prefix, email, context | {"email": email})
        kind = template_prefix.rpartition("/")[2]
        write_down(kind, str(letter.subject), f"{letter.body}\n", to=somebody_at(email))


def _public(value: Any) -> Any:
    """An address, at our public place; anything else as it is."""
    if not isinstance(value, str) or not value.startswith(("http://", "https://")):
        return value
    parts = urlsplit(value)
    return at(parts._replace(scheme="", netloc="").geturl())
