"""Pieces of work done by copies of this process: the same results in the same order, and nothing left behind."""

import multiprocessing
import os
import resource
import signal
import sys
import threading
import time
from functools import partial

import pytest

from registry.errors import NotValid
from registry.side_by_side import can_be_copied, processors, side_by_side

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux" or processors() < 2, reason="there is nothing to gain by copies"),
    # The tests' own runner has threads; none of them holds a lock that the copy would miss.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


@pytest.fixture
def copying(monkeypatch) -> None:
    """Whatever threads earlier tests left behind: none of them holds a lock that the copy would miss."""
    monkeypatch.setattr("registry.side_by_side.can_be_copied", lambda: True)


def test_results_come_in_the_order_of_the_pieces_and_from_other_processes(copying):
    def piece(number: int) -> tuple[int, int]:
        time.sleep(0.02 if number % 3 == 0 else 0)
        return number, os.getpid()

    results = side_by_side([partial(piece, number) for number in range(20)])

    assert [number for number, _ in results] == list(range(20))
    processes = {process for _, process in results}
    assert os.getpid() not in processes
    assert 2 <= len(processes) <= processors()
    assert multiprocessing.active_children() == []


def test_what_a_piece_raises_is_raised_here_and_ends_the_others(copying):
    def refused() -> None:
        raise NotValid([])

    def for_long() -> None:
        time.sleep(600)

    with pytest.raises(NotValid) as raised:
        side_by_side([refused, for_long])

    assert "in refused" in raised.value.__notes__[0]
    assert multiprocessing.active_children() == []


def test_a_copy_that_is_killed_is_noticed(copying):
    first = os.getpid()

    def dies() -> None:
        assert os.getpid() != first, "a copy is to die, not who runs the tests"
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(RuntimeError, match="ended before its work was done"):
        side_by_side([dies, lambda: None])


def test_copies_end_when_the_first_process_is_killed(copying):
    """Who waits for a lock that they hold as well goes on."""
    here, there = os.pipe()
    first = os.fork()
    if not first:
        os.close(here)
        side_by_side([partial(time.sleep, 0.3), partial(time.sleep, 0.3)])
        os._exit(1)
    os.close(there)
    time.sleep(0.1)
    os.kill(first, signal.SIGKILL)
    os.waitpid(first, 0)

    with os.fdopen(here) as pipe:
        assert pipe.read() == "", "the end of the pipe is there once no process holds the other"


def test_one_piece_and_a_process_with_threads_need_no_copy():
    assert side_by_side([os.getpid]) == [os.getpid()]
    answers = []
    thread = threading.Thread(target=lambda: answers.append((can_be_copied(), side_by_side([os.getpid, os.getpid]))))
    thread.start()
    thread.join()
    assert answers == [(False, [os.getpid(), os.getpid()])]


def test_where_no_process_can_be_had_the_first_does_all(copying):
    free = os.dup(0)
    os.close(free)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free, before[1]))
    try:
        results = side_by_side([os.getpid, os.getpid])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)

    assert results == [os.getpid(), os.getpid()]
