"""The process that others call the server: it starts the workers, and replaces those that die."""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType

# A worker that lived less than that died young; replacements for such wait a little longer each time.
YOUNG = 5.0  # seconds
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
# A little more than a worker takes to end what it has in hand.
LONGEST_FAREWELL = 10.0


class Stopped(BaseException):
    """Somebody wants the server to end."""


class Supervisor:
    """Keeps a worker alive for each kind of work until it is told to stop, whatever becomes of them."""

    def __init__(self, works: Sequence[Callable[[int], object]]) -> None:
        # Each is called in a new process, with the number of this one.
        self.works = works
        # Process → when it was born, and for which of the works.
        self.born: dict[int, tuple[float, int]] = {}
        self.pause = 0.0

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _stop)
        try:
            for work in range(len(self.works)):
                self._start(work)
            while True:
                self._replace(os.wait()[0])
        except Stopped:
            self._end()

    def _start(self, work: int) -> None:
        parent = os.getpid()
        worker = os.fork()
        if not worker:
            try:
                self.works[work](parent)
            finally:
                # Whatever happened: no worker goes on as a second supervisor.
                os._exit(1)
        self.born[worker] = time.monotonic(), work

    def _replace(self, process: int) -> None:
        born = self.born.pop(process, None)
        if born is None:
            return  # started by whatever this process was before, such as the sender of letters under `make demo`
        lived = time.monotonic() - born[0]
        self.pause = min(LONGEST_PAUSE, max(FIRST_PAUSE, 2 * self.pause)) if lived < YOUNG else 0.0
        sys.stderr.write(f"A worker of the server ended after {lived:.0f} s and is replaced.\n")
        sys.stderr.flush()
        time.sleep(self.pause)
        self._start(born[1])

    def _end(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        self._tell(signal.SIGTERM)
        until = time.monotonic() + LONGEST_FAREWELL
        while self.born and time.monotonic() < until:
            self._bury()
            time.sleep(0.02)
        self._tell(signal.SIGKILL)

    def _tell(self, number: signal.Signals) -> None:
        for worker in self.born:
            os.kill(worker, number)

    def _bury(self) -> None:
        for worker in list(self.born):
            if os.waitpid(worker, os.WNOHANG)[0]:
                del self.born[worker]


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped
