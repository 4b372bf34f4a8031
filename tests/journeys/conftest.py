import pytest

from tests.builders import Scheme

from .confirmed_lease import a_confirmed_lease


@pytest.fixture
def confirmed(db) -> Scheme:
    """A partnership whose lease both sides have confirmed."""
    return a_confirmed_lease()
