"""Waiting until nothing of an earlier round is left.

When wrk stops, a slow server still works on what was asked of it. Measured at once, the next reader
would pay for that: a bare view seemed slower than the register because it came after the viewset.
"""

import time
from collections.abc import Iterable

from django.db import connection

from .processor import seconds_of_tree
from .servers import Server

STEP = 0.1  # seconds
STILL = 3  # steps in a row without work
PATIENCE = 30  # seconds

BUSY = "select count(*) from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()"


def wait_for_quiet(servers: Iterable[Server]) -> None:
    """Return when neither the servers nor the database work on anything; RuntimeError if they never stop."""
    servers = list(servers)
    until, still, before = time.monotonic() + PATIENCE, 0, None
    while still < STILL:
        if time.monotonic() > until:
            raise RuntimeError(f"The servers were still at work after {PATIENCE} s.")
        time.sleep(STEP)
        now = [seconds_of_tree(server.process.pid) for server in servers]
        still = still + 1 if _close(now, before) and not _database_is_busy() else 0
        before = now


def _close(now: list, before: list | None) -> bool:
    """Whether less than a fifth of a step was worked; where times cannot be seen, the database decides."""
    if before is None:
        return False
    return all(a is None or b is None or a - b <= STEP / 5 for a, b in zip(now, before, strict=True))


def _database_is_busy() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(BUSY)
        return cursor.fetchone()[0] > 0
