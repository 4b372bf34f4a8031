"""People who act for organisations, and programs with their tokens.

Approvers and curators come with a second factor: without one they decide nothing.
"""

import dataclasses
import time

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from registry import chance
from registry.accounts.actions import issue_token
from registry.accounts.actor import Actor
from registry.accounts.models import Membership, Person, Role
from registry.accounts.policy import SCOPES

PASSWORD = "a warm house for everyone"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def person(name: str = "", **fields) -> Person:
    """Somebody with a verified address, name@example.org, who signs in with PASSWORD."""
    email = f"{name or chance.hexadecimal(12)}@example.org"
    somebody = Person.objects.create_user(email=email, password=PASSWORD, **fields)
    EmailAddress.objects.create(user=somebody, email=email, verified=True, primary=True)
    return somebody


def member(organisation: str, role: str = Role.APPROVER, name: str = "") -> Actor:
    """Somebody who acts for an organisation."""
    somebody = person(name)
    Membership.objects.create(person=somebody, organisation_id=organisation, role=role)
    return acting(somebody)


def joined(somebody: Actor, organisation: str, role: str = Role.APPROVER) -> Actor:
    """The same person, who acts for this organisation too from now on."""
    assert somebody.person is not None
    Membership.objects.create(person=somebody.person, organisation_id=organisation, role=role)
    return acting(somebody.person)


def curator() -> Actor:
    return acting(person(is_curator=True))


def acting(somebody: Person) -> Actor:
    """Somebody in a session that has seen their second factor."""
    return Actor(person=somebody, has_second_factor=True)


def without_second_factor(actor: Actor) -> Actor:
    """The same, signed in by a password alone."""
    return dataclasses.replace(actor, has_second_factor=False)


def give_second_factor(somebody: Person) -> None:
    """An authenticator app, set up with SECRET."""
    if not Authenticator.objects.filter(user=somebody).exists():
        TOTP.activate(somebody, SECRET)


def code_now(secret: str = SECRET) -> str:
    """What an authenticator app shows at this moment."""
    (counter,) = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, counter))


def signed_in(somebody: Person, *, second_factor: bool | None = None, **options) -> Client:
    """A browser with a session of somebody: approvers and curators with their second factor, unless it says otherwise."""
    client = Client(**options)
    client.force_login(somebody)
    if second_factor is None:
        second_factor = Actor(person=somebody).lacks_second_factor
    if second_factor:
        give_second_factor(somebody)
        session = client.session
        session["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "type": "totp"}]
        session["account_authentication_methods_user"] = str(somebody.pk)
        session.save()
    return client


def stranger() -> Actor:
    return Actor(person=person())


def token_of(organisation: str, scopes=tuple(SCOPES)) -> tuple[Actor, str]:
    """(the program, its key)."""
    token, key = issue_token(organisation=organisation, name="test", scopes=list(scopes), by=member(organisation))
    return Actor(token=token), key
