"""Signing in: how often it may be tried, and that nobody learns from it who has an account.

allauth does the work and counts; here stands by what it counts. Counts are shared by all workers (`CACHES`).
"""

from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.core.internal import ratelimit
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from registry.accounts.models import Person
from registry.client_address import address_of

from .known_device import device_of, remember_device
from .letters import Letters

LONGEST_ADDRESS = Person._meta.get_field("email").max_length or 254


class SigningIn(Letters):
    """Wrong passwords are counted by account and by address. Nobody waits longer than the minutes of ACCOUNT_RATE_LIMITS."""

    error_messages = Letters.error_messages | {
        "too_many_login_attempts": (
            "There were too many wrong tries. Wait five minutes and try again, or use “Forgot your password?”."
        )
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def clean_email(self, email: str) -> str:
        """An address that we cannot keep whole is refused: cut, it would be that of somebody else."""
        if len(email) > LONGEST_ADDRESS:
            raise ValidationError(
                f"This address has {len(email)} characters, and we can keep {LONGEST_ADDRESS}. Use a shorter one."
            )
        return super().clean_email(email)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the try before the password is looked at; allauth takes it back if it was right."""
        tries = []
        for action, key in self._counts(request, credentials):
            usage = ratelimit.consume(request, app="allauth.account", action=action, key=key)
            if usage is None:
                raise self.validation_error("too_many_login_attempts")
            tries += usage.usage
        self._login_failed_rl_usage = ratelimit.RateLimitUsage(tries)

    def _counts(self, request: HttpRequest, credentials: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """(limit, what it counts for): the narrow ones first, so that one guesser does not use up what others share."""
        account = credentials.get("email", "").strip().lower()
        if device := device_of(request, account):
            yield "sign_in_on_known_device", f"{account}|{device}"
            return
        address = ratelimit.get_ip(request)
        yield "sign_in_to_account_from_address", f"{account}|{address}"
        yield "sign_in_from_address", address
        yield "sign_in_to_account", account

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """An address without an account costs allauth one look-up more; so here it costs one less."""
        email = credentials.get("email", "")
        if EmailAddress.objects.filter(email=email).exists():
            Person.objects.filter(email=email).exists()

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        """Whoever proved by a letter that the account is theirs begins anew."""
        for action, key in self._counts(request, credentials):
            if action != "sign_in_from_address":
                ratelimit.clear(request, app="allauth.account", action=action, key=key)

    def post_login(self, request: HttpRequest, user: Person, **more: Any) -> HttpResponse:
        response = super().post_login(request, user, **more)
        remember_device(request, response, user.email)
        return response
