"""People who send files and decide on them."""

import pytest

from registry.accounts.actor import Actor
from registry.accounts.models import Role
from tests import builders
from tests.builders import an_association, published


@pytest.fixture
def curator(db) -> Actor:
    return builders.curator()


@pytest.fixture
def other_curator(db) -> Actor:
    return builders.curator()


@pytest.fixture
def association(db) -> str:
    organisation = an_association(name="Border Homes for Imports")
    published(organisation)
    return organisation["id"]


@pytest.fixture
def editor(association) -> Actor:
    return builders.member(association, Role.EDITOR)


@pytest.fixture
def approver(association) -> Actor:
    return builders.member(association, Role.APPROVER)
