"""The drills, as far as they fit into the suite; `make drill` runs all 200 kills."""

import os
import sys
from collections.abc import Iterator

import pytest

from .database import copy_of_this, run

# The mark sees to it that there is a test database to copy; the drills work in the copy.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="session")
def copy(django_db_setup, django_db_blocker) -> Iterator[str]:
    """Made once, before any test has a transaction open in the database that is copied."""
    with django_db_blocker.unblock():
        copied = copy_of_this()
        address = copied.__enter__()
    yield address
    copied.__exit__(None, None, None)


def test_many_at_once_make_one_lose_nothing_and_decide_once(copy):
    assert run("at_once", copy).strip().endswith("held")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_in_bulk_each_chunk_is_published_whole_or_not_at_all(copy):
    assert run("in_bulk", copy).strip().endswith("held")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_no_letter_is_lost_by_a_killed_sender_and_repetitions_share_their_message_id(copy):
    printed = run("letters", copy, os.environ.get("DRILL_KILLS", "20"))
    assert "none lost" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.slow
def test_a_worker_killed_at_random_leaves_all_or_nothing(copy):
    printed = run("killed", copy, os.environ.get("DRILL_KILLS", "20"))
    assert "everything agrees" in printed
    print(printed)  # noqa: T201  `make drill` shows it
