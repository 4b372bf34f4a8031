"""A real server on a copy of the test database that is thrown away.

The server runs in a thread, so mail is found in `mail.outbox`. Nothing that is written through it reaches the
database of the other tests.
"""

from collections.abc import Iterator

import pytest
from django.db import connection, connections
from pytest_django.live_server_helper import LiveServer


@pytest.fixture(scope="module")
def copied_register(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The test database, copied; both this process and the server's threads use the copy."""
    with django_db_blocker.unblock():
        settings = connection.settings_dict
        original = settings["NAME"]
        assert original.startswith("test_"), "the tests run on a database of their own"
        copy = f"{original}_served"
        connections.close_all()
        # A template may have no sessions; this worker is the only one who uses it.
        _statement(f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original}'")
        _statement(f'drop database if exists "{copy}" with (force)')
        _statement(f'create database "{copy}" template "{original}"')
        settings["NAME"] = copy
        yield
        connections.close_all()
        settings["NAME"] = original
        _statement(f'drop database "{copy}" with (force)')


def _statement(sql: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture(scope="module")
def server(copied_register) -> Iterator[LiveServer]:
    server = LiveServer("127.0.0.1:0")
    yield server
    server.stop()


@pytest.fixture
def transactional_db(server) -> None:
    """By this name pytest-django knows that a database is wanted. Ours is a copy, so unlike its
    own it neither flushes nor rolls back.
    """
