"""People who send files and decide on them."""

import pytest

from registry.accounts.actor import Actor
from registry.accounts.models import Membership, Person, Role
from tests.builders import an_association, published


@pytest.fixture
def curator(db) -> Actor:
    return Actor(person=Person.objects.create(email="first@example.org", is_curator=True))


@pytest.fixture
def other_curator(db) -> Actor:
    return Actor(person=Person.objects.create(email="second@example.org", is_curator=True))


@pytest.fixture
def association(db) -> str:
    organisation = an_association(name="Border Homes for Imports")
    published(organisation)
    return organisation["id"]


@pytest.fixture
def editor(association) -> Actor:
    return _member(association, Role.EDITOR, "editor@example.org")


@pytest.fixture
def approver(association) -> Actor:
    return _member(association, Role.APPROVER, "approver@example.org")


def _member(organisation: str, role: str, email: str) -> Actor:
    person = Person.objects.create(email=email)
    Membership.objects.create(person=person, organisation_id=organisation, role=role)
    return Actor(person=person)
