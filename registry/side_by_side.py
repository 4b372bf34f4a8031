"""Pieces of work done by copies of this process, one on each processor, when none needs what another makes.

A copy is given a piece when it is free, and ends when there are none left, or when the first process is gone: what it then
holds, a lock for example, is free again.
"""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar, cast

Result = TypeVar("Result")
Piece = Callable[[], Result]


def can_be_copied() -> bool:
    """Whether a copy of this process can be made, and would gain anything."""
    return (
        # Elsewhere the system's own libraries do not survive a fork.
        sys.platform == "linux"
        and processors() > 1
        # A lock that another thread holds would never be released in the copy.
        and threading.active_count() == 1
        and not multiprocessing.current_process().daemon
    )


def processors() -> int:
    return len(os.sched_getaffinity(0))


def side_by_side(pieces: Sequence[Piece[Result]]) -> list[Result]:
    """What each piece makes, in their order; the first begins first. None may use this process's database connections.

    What a piece raises is raised here, and then no further one begins.
    """
    if len(pieces) < 2 or not can_be_copied():
        return [piece() for piece in pieces]
    copies = _Copies(pieces, min(processors(), len(pieces)))
    try:
        return copies.results()
    finally:
        copies.end()


class _Copies:
    """The copies at work, each by the end of its pipe that is here."""

    def __init__(self, pieces: Sequence[Piece[Any]], number: int) -> None:
        self._pieces = pieces
        self._processes: dict[Connection, BaseProcess] = {}
        forking = multiprocessing.get_context("fork")
        for _ in range(number):
            try:
                here, there = forking.Pipe()
                # A copy has all ends that are here too, and would wait for ever if it kept them.
                ends = (*self._processes, here)
                process = forking.Process(target=_work, args=(pieces, there, ends), daemon=True)
                process.start()
            except OSError:  # no further process, or no pipe to it, is to be had
                break
            there.close()
            self._processes[here] = process

    def results(self) -> list[Any]:
        if not self._processes:
            return [piece() for piece in self._pieces]
        waiting, results = iter(range(len(self._pieces))), dict[int, Any]()
        at_work: dict[Connection, int] = {}

        def give(here: Connection) -> None:
            number = next(waiting, None)
            if number is not None:
                here.send(number)
                at_work[here] = number

        for here in self._processes:
            give(here)
        while at_work:
            for here in cast(list[Connection], wait([*at_work])):
                results[at_work.pop(here)] = _received(here)
                give(here)
        return [results[number] for number in range(len(self._pieces))]

    def end(self) -> None:
        """Who is at work still, because another failed, is not waited for."""
        for here, process in self._processes.items():
            here.close()
            process.terminate()
            process.join()


def _received(here: Connection) -> Any:
    try:
        result, error = here.recv()
    except (EOFError, ConnectionResetError):
        raise RuntimeError("A copy of this process was ended before its work was done.") from None
    if error is not None:
        raise error
    return result


def _work(pieces: Sequence[Piece[Any]], there: Connection, ends: Sequence[Connection]) -> None:
    """The life of a copy."""
    for here in ends:
        here.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the first process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        while True:
            there.send(_done(pieces[there.recv()]))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass


def _done(piece: Piece[Any]) -> tuple[Any, Exception | None]:
    try:
        return piece(), None
    except Exception as error:
        error.add_note(f"In a copy of the process:\n{traceback.format_exc()}")
        return None, error
