"""The drills, as far as they fit into the suite; `make drill` runs all 200 kills."""

import os

import pytest

from .database import copy_of_this, run

pytestmark = pytest.mark.usefixtures("django_db_setup")


@pytest.fixture
def copy(django_db_blocker):
    with django_db_blocker.unblock(), copy_of_this() as address:
        yield address


def test_many_at_once_make_one_lose_nothing_and_decide_once(copy):
    assert run("at_once", copy).strip().endswith("held")


@pytest.mark.slow
def test_a_worker_killed_at_random_leaves_all_or_nothing(copy):
    said = run("killed", copy, os.environ.get("DRILL_KILLS", "20"))
    assert "everything agrees" in said
    print(said)  # noqa: T201  `make drill` shows it
