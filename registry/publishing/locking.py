"""Locking records while an edition of them is decided on."""

from collections.abc import Iterable

from django.db import connection


def lock_records(records: Iterable[str]) -> None:
    """Wait for these records, and keep them locked until the transaction ends.

    Record locks come before the feed's, in order of id: one order for all writers, so no deadlock.
    They are advisory, because the application may not UPDATE the table of ids.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(id, 0)) "
            "from (select id from unnest(%s::varchar[]) as named(id) order by id) as in_order",
            [sorted(set(records))],
        )
