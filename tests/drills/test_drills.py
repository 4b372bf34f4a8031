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
    yield from _copied(django_db_blocker)


@pytest.fixture(scope="session")
def untouched_copy(django_db_setup, django_db_blocker) -> Iterator[str]:
    """In which no other drill wrote: what parties confirmed is not in a release, and so does not come back with it."""
    yield from _copied(django_db_blocker)


@pytest.fixture(scope="session")
def emptied_copy(django_db_setup, django_db_blocker) -> Iterator[str]:
    yield from _copied(django_db_blocker)


def _copied(blocker) -> Iterator[str]:
    """Made before a test has a transaction open in the database that is copied, and once for all tests."""
    with blocker.unblock():
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
    kills = os.environ.get("DRILL_KILLS", "20")
    printed = run("letters", copy, kills, str(10 * int(kills)))
    assert "none lost" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_whoever_is_killed_a_follower_is_told_of_each_change_once(copy):
    printed = run("digests", copy, os.environ.get("DRILL_KILLS", "20"))
    assert "each told once" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_reader_of_changes_that_restarts_misses_none_and_repeats_none(copy):
    printed = run("changes", copy, os.environ.get("DRILL_EVENTS", "400"), longest=3000)
    assert "none missed, none repeated" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.slow
def test_a_worker_killed_at_random_leaves_all_or_nothing(copy):
    printed = run("killed", copy, os.environ.get("DRILL_KILLS", "20"))
    assert "everything agrees" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_release_is_seen_whole_or_not_at_all_whenever_its_maker_is_killed(copy):
    # Each release takes some seconds: a quarter of the kills of the other drills.
    printed = run("releases", copy, str(int(os.environ.get("DRILL_KILLS", "16")) // 4), longest=3000)
    assert "all whole" in printed
    print(printed)  # noqa: T201  `make drill` shows it


@pytest.mark.slow
def test_an_empty_register_that_loads_a_release_says_the_same(untouched_copy, emptied_copy, tmp_path):
    run("round_trip", untouched_copy, "leave", str(tmp_path))
    assert "all the same" in run("round_trip", emptied_copy, "enter", str(tmp_path))
