"""Whole requests to the threads of their lane."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from waitress.channel import HTTPChannel

from .lanes import ALIVE, LANES, Lane, lane_of
from .refusals import Busy
from .turns import Turn, take_turns

# How long requests in hand may take when the server ends.
LONGEST_FAREWELL = 8.0  # seconds


class Dispatcher:
    """Takes the place of waitress's own, which has one queue for all."""

    def __init__(self, give: Callable[[HTTPChannel], bool] | None = None) -> None:
        # Takes a channel to a process for slow work, if there is one that has room.
        self._give = give
        self._main = threading.get_ident()
        self._pools = {lane: _threads_of(lane) for lane in LANES}
        self._lock = threading.Lock()
        self._waiting = dict.fromkeys(LANES, 0)
        self._in_hand = 0

    def add_task(self, task: HTTPChannel) -> None:
        """Called with a channel whose next request has arrived whole."""
        if task.will_close:
            # Given away already; what was sent behind that request is sent again by whoever sees the connection end.
            task.requests.clear()
            return
        request = task.requests[0]
        # What cannot be read has neither method nor path, and is answered by a sentence.
        lane = ALIVE if request.error else lane_of(request.command, request.path, request.query, request.headers)
        if lane.takes_turns and self._give and self._is_alone(task) and self._give(task):
            return
        with self._lock:
            if self._waiting[lane] >= lane.most_waiting:
                request.error, lane = Busy(), ALIVE
            self._waiting[lane] += 1
            self._in_hand += 1
        self._pools[lane].submit(self._serve, lane, task)

    def _is_alone(self, task: HTTPChannel) -> bool:
        """Whether nothing else goes on on this connection: no other answer is being sent, no thread at work."""
        return threading.get_ident() == self._main and not task.total_outbufs_len and len(task.requests) == 1

    def _serve(self, lane: Lane, task: HTTPChannel) -> None:
        with self._lock:
            self._waiting[lane] -= 1
        try:
            task.service()
        finally:
            with self._lock:
                self._in_hand -= 1

    def shutdown(self, cancel_pending: bool = True, timeout: float = LONGEST_FAREWELL) -> None:
        """Let what is in hand end, for so many seconds."""
        until = time.monotonic() + timeout
        while self._in_hand and time.monotonic() < until:
            time.sleep(0.02)
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=cancel_pending)


def _threads_of(lane: Lane) -> ThreadPoolExecutor:
    turn = Turn() if lane.takes_turns else None
    return ThreadPoolExecutor(lane.threads, lane.name, initializer=take_turns, initargs=(turn,))
