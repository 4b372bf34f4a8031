"""Places as shipped, and samples of official files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registry.places.directory import Directory, directory, forget_directory
from registry.places.shipped import load_places

SAMPLES = Path(__file__).parents[2] / "samples"


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
def published() -> Callable[[str], Path]:
    """Finds a small sample in the form of an official file."""
    return lambda name: SAMPLES / "published" / name


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Finds a file that should never be loaded, named by its defect."""
    return lambda name: SAMPLES / "reference" / name
