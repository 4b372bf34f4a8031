"""Answers that are given again when a request is repeated."""

from django.db import connection


def wait_for_key(actor: str, key: str) -> None:
    """Wait for other requests of this actor with this key; ours is next until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%(request)s, 1))", {"request": f"{actor} {key}"})
