"""PostgreSQL, always: the server that DATABASE_URL names, or the private one of this checkout."""

import os
from typing import Any

from registry.serving.silence import watched
from registry.settings.database_url import database_at

# A web server's statements are short (registry/wsgi.py sets this); a command's may be long.
STATEMENT_TIMEOUT = os.environ.get("STATEMENT_TIMEOUT", "0")

# A pooler that gives a connection to somebody else after each transaction does not keep what was prepared on it.
PREPARED_STATEMENTS = os.environ.get("PREPARED_STATEMENTS", "1") != "0"

SESSION = {
    "statement_timeout": STATEMENT_TIMEOUT,
    # Nobody queues for long behind one lock, and nobody holds one while away.
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "120s",
    # Reads are of milliseconds: to compile them, or to start helpers for them, takes longer.
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
}

# How every connection is made, unless its address says otherwise.
OPTIONS = {
    "connect_timeout": 3,
    # A machine that is gone says nothing either: without these the system waits for it for a quarter of an hour.
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 30,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "options": " ".join(f"-c {name}={value}" for name, value in SESSION.items()),
    # Where statements are short, so is our patience with a server that hangs.
    **watched(STATEMENT_TIMEOUT),
}

KEPT_OPEN = {
    "CONN_MAX_AGE": None,
    # Without it every kept connection gives one error after the database has restarted.
    "CONN_HEALTH_CHECKS": True,
}

# It starts by itself when first used; where it listens is known only once it runs.
PRIVATE = {"ENGINE": "registry.localdb.backend", "NAME": "postgres", "USER": "postgres"}


def databases() -> dict[str, dict[str, Any]]:
    url, replica = os.environ.get("DATABASE_URL"), os.environ.get("DATABASE_REPLICA_URL")
    databases = {"default": opened(database_at(url) if url else PRIVATE)}
    if replica:
        databases["replica"] = opened(database_at(replica, "DATABASE_REPLICA_URL"))
        # In tests it is the same database, seen twice.
        databases["replica"]["TEST"] = {"MIRROR": "default"}
    return databases


def opened(database: dict[str, Any]) -> dict[str, Any]:
    return {**KEPT_OPEN, **database, "OPTIONS": {**OPTIONS, **database.get("OPTIONS", {})}}


DATABASES = databases()
