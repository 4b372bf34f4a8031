"""A register of a few records that commit, and a folder for its releases."""

from pathlib import Path

import pytest

from registry.places.shipped import load_places
from tests.builders import (
    a_full_organisation,
    a_full_partnership,
    a_land_trust,
    a_partnership,
    an_association,
    published,
)


@pytest.fixture
def releases_dir(settings, tmp_path) -> Path:
    settings.RELEASES_DIR = tmp_path / "releases"
    return settings.RELEASES_DIR


@pytest.fixture
def contents(transactional_db, releases_dir) -> list[dict]:
    """What the register holds: records that fill every column, and one that has gone into another."""
    load_places()
    trust, landlord = a_land_trust(name="Ashgill Land Trust"), an_association(name="Karbon Homes")
    sibling = a_partnership(name="Next door")
    records = [
        trust, landlord, sibling, a_full_organisation(landlord, name="Isos Housing"),
        a_full_partnership(trust, landlord, sibling, name="Ashgill Green, £ & “quotes”", summary='A "comma", and\na line.'),
    ]  # fmt: skip
    published(*records)
    return records
