"""Slow work of a process computes one after another, so that a read never competes with more than one of each kind."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any

# What a stream gathers in one turn: whichever comes first.
AT_ONCE = 65_536  # bytes
LONGEST_TURN = 0.02  # seconds

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_here = threading.local()


class Turn:
    """A lock that is had in the order of asking: a plain one goes to whoever let go of it last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Lock] = deque()

    def __enter__(self) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            called = threading.Lock()
            called.acquire()
            self._waiting.append(called)
        called.acquire()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._lock:
            if self._waiting:
                # Handed over, so that nobody comes between.
                self._waiting.popleft().release()
            else:
                self._taken = False


def take_turns(turn: Turn | None) -> None:
    """What this thread serves from here on computes in that turn; with None, whenever it likes."""
    _here.turn = turn


class InTurns:
    """A WSGI application whose slow requests compute in turn. Nobody has the turn while an answer is sent."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        turn: Turn | None = getattr(_here, "turn", None)
        if turn is None:
            return self.application(environ, start_response)
        with turn:
            answer = self.application(environ, start_response)
        return StreamInTurns(answer, turn) if getattr(answer, "streaming", False) else answer


class StreamInTurns:
    """A streamed answer in larger pieces, each gathered in one turn; the first goes out as it comes."""

    def __init__(self, answer: Iterable[bytes], turn: Turn) -> None:
        self._answer = answer
        self._pieces = iter(answer)
        self._turn = turn
        self._has_begun = False

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        with self._turn:
            first = next(self._pieces)
            if not self._has_begun:
                self._has_begun = True
                return first
            return self._gathered(first)

    def _gathered(self, first: bytes) -> bytes:
        parts, size, until = [first], len(first), time.monotonic() + LONGEST_TURN
        while size < AT_ONCE and time.monotonic() < until:
            part = next(self._pieces, None)
            if part is None:
                break
            parts.append(part)
            size += len(part)
        return b"".join(parts)

    def close(self) -> None:
        if close := getattr(self._answer, "close", None):
            close()
