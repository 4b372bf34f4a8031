"""Whoever waits for a database that hangs gives up, in whichever way it was asked."""

import io

import psycopg2
import pytest
from django.db import connection

from registry.serving import silence

WAYS = {
    "execute": lambda cursor: cursor.execute("select pg_sleep(60)"),
    "copy_expert": lambda cursor: cursor.copy_expert("copy (select pg_sleep(60)) to stdout", io.BytesIO()),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", WAYS)
def test_nobody_waits_for_longer_than_the_watch_allows(monkeypatch, way):
    monkeypatch.setattr(silence, "WATCH", watch := silence.Watch())
    watch.longest = 0.2
    parameters = connection.get_connection_params() | {
        # What hangs goes on without us for its minute: not in the test database, which drills copy meanwhile.
        "dbname": "postgres",
        "connection_factory": None,
        "cursor_factory": silence.WatchedCursor,
    }
    parameters.pop("context", None)
    watched = psycopg2.connect(**parameters)
    try:
        with watched.cursor() as cursor, pytest.raises(psycopg2.OperationalError):
            WAYS[way](cursor)
    finally:
        watched.close()
    assert watch.is_avoided()
