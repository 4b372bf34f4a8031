"""Preparing the next chunk in a second process while this one inserts the last.

The verdict takes as long as the inserts; side by side, a bulk load takes half the time. Nothing else
differs: chunks come in their order, and what a chunk raises is raised when its turn comes.
"""

import multiprocessing
import signal
import traceback
from collections.abc import Iterator
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from django.db import connection, connections

from ...side_by_side import can_be_copied
from .prepare import Prepared, prepare

# So many chunks are prepared here first: a few hundred records are not worth a process.
FEW = 2

Chunks = Iterator[list[dict]]


def prepared_ahead(chunks: Chunks, known: frozenset[str]) -> Iterator[list[Prepared]]:
    """Each chunk, prepared. Beyond a few, `chunks` is read in the second process, if there is one."""
    for chunk in islice(chunks, FEW):
        yield prepare(chunk, known)
    if a_second_process_is_possible():
        yield from by_a_second_process(chunks, known)
    else:
        yield from _by_this_process(chunks, known)


def _by_this_process(chunks: Chunks, known: frozenset[str]) -> Iterator[list[Prepared]]:
    return (prepare(chunk, known) for chunk in chunks)


def a_second_process_is_possible() -> bool:
    """Whether one can be made, would gain anything, and would see what the caller sees."""
    # What the caller has not yet committed cannot be seen from another connection.
    return can_be_copied() and not connection.in_atomic_block


def by_a_second_process(chunks: Chunks, known: frozenset[str]) -> Iterator[list[Prepared]]:
    """Each chunk, prepared by a copy of this process, which is always one chunk ahead."""
    try:
        second, here = _second_process(chunks, known)
    except OSError:  # no process, or no pipe to it, is to be had
        yield from _by_this_process(chunks, known)
        return
    try:
        while (prepared := _received(here)) is not None:
            yield prepared
    finally:
        # It ends by itself when nobody listens any more.
        here.close()
        second.join()


def _second_process(chunks: Chunks, known: frozenset[str]) -> tuple[BaseProcess, Connection]:
    """A copy of this process at work, and the end of the pipe at which its chunks arrive."""
    forking = multiprocessing.get_context("fork")
    here, there = forking.Pipe(duplex=False)
    second = forking.Process(target=_prepare_all, args=(chunks, known, here, there), daemon=True)
    second.start()
    there.close()
    return second, here


def _received(here: Connection) -> list[Prepared] | None:
    try:
        answer = here.recv()
    except EOFError:
        raise RuntimeError("The second process was ended before it had prepared everything.") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _prepare_all(chunks: Chunks, known: frozenset[str], here: Connection, there: Connection) -> None:
    """The life of the second process: a chunk after another, then None; or what went wrong."""
    here.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the first process
    _leave_connections_to_the_first()
    try:
        for chunk in chunks:
            there.send(prepare(chunk, known))
        there.send(None)
    except BrokenPipeError:
        pass
    except Exception as error:
        error.add_note(f"In the second process:\n{traceback.format_exc()}")
        there.send(error)
    finally:
        connection.close()


def _leave_connections_to_the_first() -> None:
    """Forget, and do not close, what was copied: two processes cannot speak on one connection."""
    for copied in connections.all(initialized_only=True):
        del connections[copied.alias]
