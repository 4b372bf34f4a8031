"""The second factor of a person: whether this session has seen it. allauth keeps the factors, and asks for them."""

from collections.abc import Iterable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from .models import Person

# Recovery codes stand in for one of these, and are nothing without.
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def has_second_factor(person: Person | AnonymousUser) -> bool:
    """Whether one is set up."""
    return bool(is_mfa_enabled(person, FACTORS))


def with_second_factor(people: Iterable[Person]) -> set[int]:
    """The numbers of those who have one set up; one query for all of them."""
    factors = Authenticator.objects.filter(type__in=FACTORS, user__in=list(people))
    return set(factors.values_list("user_id", flat=True))


def used_second_factor(request: HttpRequest) -> bool:
    """Whether the person of this session has one, and gave it in this session."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records) and has_second_factor(request.user)


def note_set_up(request: HttpRequest, user: Person, authenticator: Authenticator, **more: Any) -> None:
    """Whoever sets one up has just given its first code: they need not give a second one at once."""
    if authenticator.type in FACTORS:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
