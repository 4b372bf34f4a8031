"""Waiting for something to happen: few at once in a process, and with nothing open in the database meanwhile."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings

from registry.catalogue.filters.form_fields import WholeNumber

from ...parameters import Parameter

# Proxies give up an answer that has not begun after thirty seconds and more.
LONGEST = 25
# Between two looks, each of which is one indexed read.
PAUSE = 0.25
# When to come again for those for whom there is no room.
ASK_AGAIN = 5

WAIT = Parameter(
    "wait", WholeNumber(0, LONGEST),
    "Where there is no line yet: for how many seconds to wait for one. Few may wait at once; for who is one too many "
    "the answer comes at once, and `Retry-After` says when to ask again.", 0,
)  # fmt: skip


class NoRoomToWait(Exception):
    """As many wait already as may."""


_room = threading.Lock()
_waiting = 0


def wait_until(happened: Callable[[], bool], seconds: float) -> None:
    """Return once it has happened, or the seconds are over; NoRoomToWait at once.

    Each that waits holds a thread of the server, so that many of them would stop all other reads.
    """
    until = time.monotonic() + seconds
    with _slot():
        while time.monotonic() < until and not happened():
            time.sleep(min(PAUSE, max(0.0, until - time.monotonic())))


@contextmanager
def _slot() -> Iterator[None]:
    global _waiting
    with _room:
        if _waiting >= settings.WAITING_READS:
            raise NoRoomToWait
        _waiting += 1
    try:
        yield
    finally:
        with _room:
            _waiting -= 1
