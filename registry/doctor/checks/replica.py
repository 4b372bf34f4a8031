"""The replica, where there is one."""

from collections.abc import Iterator

from django.db import OperationalError, connections

from ..asking import row
from ..finding import Finding, Weight, check

# Seconds behind, from which readers notice.
LAG = 30
FIX = "Look at the log of its PostgreSQL: whether it streams from the database of DATABASE_URL."


@check("The replica follows the database")
def replica_follows() -> Iterator[Finding]:
    if "replica" not in connections.settings:
        return
    try:
        is_standby, seconds = row(
            "select pg_is_in_recovery(), coalesce(extract(epoch from now() - pg_last_xact_replay_timestamp()), 0)"
            " * (pg_last_wal_receive_lsn() is distinct from pg_last_wal_replay_lsn())::int",
            using="replica",
        )
    except OperationalError as error:
        fix = "Start it, or unset DATABASE_REPLICA_URL."
        yield Finding(f"It cannot be reached: {str(error).strip().splitlines()[0]}", fix)
        return
    if not is_standby:
        yield Finding(
            "DATABASE_REPLICA_URL names a database that is no replica.", "Name a streaming standby, or unset it."
        )
    elif seconds > LAG:
        yield Finding(f"It is {seconds:,.0f} s behind.", FIX, Weight.DOUBTFUL)
