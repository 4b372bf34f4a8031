"""Places as shipped, and the folder of open reference data that lies beside a checkout."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registry.places.directory import Directory, directory, forget_directory
from registry.places.shipped import load_places

CHECKOUT = Path(__file__).parents[3]
SHARED_DATA = Path(os.environ.get("SHARED_DATA", CHECKOUT.parent / "shared" / "data"))


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    forget_directory()
    yield
    forget_directory()


@pytest.fixture
def places(db: None) -> Directory:
    """The directory of the areas that ship with the project."""
    load_places()
    return directory()


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """Finds a file of the open reference data; skips the test where that folder is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no reference data at {SHARED_DATA} (set SHARED_DATA)")
    return lambda name: SHARED_DATA / name


@pytest.fixture
def sample() -> Callable[[str], Path]:
    return lambda name: CHECKOUT / "tests" / "samples" / "reference" / name
