"""People who act for organisations, and programs with their tokens."""

from allauth.account.models import EmailAddress

from registry import chance
from registry.accounts.actions import issue_token
from registry.accounts.actor import Actor
from registry.accounts.models import Membership, Person, Role
from registry.accounts.policy import SCOPES

PASSWORD = "a warm house for everyone"


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
    return Actor(person=somebody)


def curator() -> Actor:
    return Actor(person=person(is_curator=True))


def stranger() -> Actor:
    return Actor(person=person())


def token_of(organisation: str, scopes=tuple(SCOPES)) -> tuple[Actor, str]:
    """(the program, its key)."""
    token, key = issue_token(organisation=organisation, name="test", scopes=list(scopes), by=member(organisation))
    return Actor(token=token), key
