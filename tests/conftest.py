"""Every test reads the seed register: loaded once into the test database, and never changed there.

What a test writes is rolled back with its transaction.
"""

import pytest
from django.conf import settings as settings_of_django
from django.test import Client
from hypothesis import settings

# The same examples on every run: a suite that fails for no change of ours is soon not believed.
# No deadline: nothing here measures time.
settings.register_profile("suite", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("suite")

# Whatever a test asks: a problem that the contract does not print for its operation fails it.
settings_of_django.MIDDLEWARE = ["tests.within_contract.WithinContract", *settings_of_django.MIDDLEWARE]


@pytest.fixture(scope="session", autouse=True)
def _a_release(tmp_path_factory) -> None:
    """One small release, which the document names; those of the register are made by the tests that need them."""
    from tests.builders.releases import a_release

    settings_of_django.RELEASES_DIR = tmp_path_factory.mktemp("releases")
    a_release(settings_of_django.RELEASES_DIR)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, with the places and the register that ship with the project (3 s)."""
    with django_db_blocker.unblock():
        seed_register()


def seed_register() -> None:
    """Load the places and the seed, unless they are there (`--reuse-db`)."""
    from registry.places.shipped import load_places
    from registry.seed.actions import load_seed

    load_places()
    for _ in load_seed():
        pass


@pytest.fixture
def public_client(db) -> Client:
    """Anyone, without a key, reading the seed register."""
    return Client()


@pytest.fixture
def some_postcodes(db, tmp_path):
    """A register in which twelve postcodes are loaded."""
    from registry.places.directory import forget_directory
    from tests.builders.places import load_some_postcodes

    load_some_postcodes(tmp_path)
    yield
    forget_directory()
