"""A database that hangs: whoever waits for it gives up, and for a moment nobody else begins to wait.

The database ends long statements itself (`statement_timeout`), but a server that hangs ends nothing, and its machine
goes on acknowledging packets: no setting of libpq notices. So a thread of the server's own looks at who waits.
"""

import os
import re
import socket
import threading
import time
from contextlib import suppress
from typing import Any

import psycopg2
from psycopg2.extensions import connection, cursor

# Beyond the database's own limit for a statement: it gets the chance to say so itself.
GRACE = 3.0  # seconds
# For so long after it did not answer, nobody waits for it.
AVOIDED_FOR = 2.0
LOOK_EVERY = 0.25
UNITS = {"": 0.001, "ms": 0.001, "s": 1.0, "min": 60.0}


def seconds_of(timeout: str) -> float:
    """A limit as PostgreSQL writes it, `5s` or `5000`; 0 for none."""
    read = re.fullmatch(r"\s*(\d+)\s*(ms|s|min)?\s*", timeout)
    return int(read[1]) * UNITS[read[2] or ""] if read else 0.0


class Watch:
    """Who waits for the database in this process, and until when."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._forget()
        os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        self._lock = threading.Lock()
        # Thread → when it gives up, and the number of its connection's socket.
        self._waiting: dict[int, tuple[float, int]] = {}
        self._avoided_until = 0.0
        self._looks = False

    def is_avoided(self) -> bool:
        return time.monotonic() < self._avoided_until

    def avoid(self) -> None:
        """It did not answer just now, so it will not answer the next one either."""
        self._avoided_until = time.monotonic() + AVOIDED_FOR

    def begin(self, number: int) -> None:
        with self._lock:
            self._waiting[threading.get_ident()] = (time.monotonic() + self.longest, number)
            if not self._looks:
                self._looks = True
                threading.Thread(target=self._look, name="silence", daemon=True).start()

    def end(self) -> None:
        with self._lock:
            self._waiting.pop(threading.get_ident(), None)

    def _look(self) -> None:
        while True:
            time.sleep(LOOK_EVERY)
            now = time.monotonic()
            with self._lock:
                # With the lock: nobody ends, so no connection is closed and its number given to another.
                overdue = [thread for thread, (until, _) in self._waiting.items() if now > until]
                for thread in overdue:
                    _disconnect(self._waiting.pop(thread)[1])
            if overdue:
                self.avoid()


def _disconnect(number: int) -> None:
    """End a connection under whoever waits for it: to libpq, the server has closed it."""
    with suppress(OSError), socket.socket(fileno=os.dup(number)) as ours:
        ours.shutdown(socket.SHUT_RDWR)


WATCH = Watch()


class WatchedCursor(cursor):
    """A cursor that waits for no more than the watch allows."""

    def execute(self, *arguments: Any) -> None:
        WATCH.begin(self.connection.fileno())
        try:
            super().execute(*arguments)
        finally:
            WATCH.end()

    def copy_expert(self, *arguments: Any) -> None:
        WATCH.begin(self.connection.fileno())
        try:
            super().copy_expert(*arguments)
        finally:
            WATCH.end()

    def fetchmany(self, *arguments: Any) -> list[tuple]:
        # Any other cursor has its rows already.
        if self.name is None:
            return super().fetchmany(*arguments)
        WATCH.begin(self.connection.fileno())
        try:
            return super().fetchmany(*arguments)
        finally:
            WATCH.end()


class WatchedConnection(connection):
    """A connection that nobody tries to make right after the database did not answer."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        if WATCH.is_avoided():
            raise psycopg2.OperationalError("the database did not answer a moment ago")
        try:
            super().__init__(*arguments, **options)
        except psycopg2.OperationalError as error:
            if "timeout expired" in str(error):
                WATCH.avoid()
            raise

    def commit(self) -> None:
        WATCH.begin(self.fileno())
        try:
            super().commit()
        finally:
            WATCH.end()

    def rollback(self) -> None:
        if self.closed:
            return super().rollback()
        WATCH.begin(self.fileno())
        try:
            return super().rollback()
        finally:
            WATCH.end()


def watched(statement_timeout: str) -> dict[str, Any]:
    """What a connection is made with so that it is watched; nothing where statements may take as long as they like."""
    longest = seconds_of(statement_timeout)
    if not longest:
        return {}
    WATCH.longest = longest + GRACE
    return {"connection_factory": WatchedConnection, "cursor_factory": WatchedCursor}
