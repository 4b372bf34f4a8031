"""Holding records while something is decided about them: one order for all writers."""

from collections.abc import Iterable

from django.db import connection


def hold_records(records: Iterable[str]) -> None:
    """Wait until nobody else writes about these records; until the transaction ends.

    Records are held before the feed, in the order of their ids, as publishing does: no deadlock.
    """
    with connection.cursor() as cursor:
        for record in sorted(set(records)):
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [record])
