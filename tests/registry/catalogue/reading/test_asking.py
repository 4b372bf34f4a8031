"""A read does not ask the connection how it is, and yet survives a restart of the database."""

import pytest
from django.db import OperationalError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from registry.catalogue.reading.asking import one_row


def end_session_of(alias: str) -> None:
    """What a restart of the database does to a kept connection."""
    with connections[alias].cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        (session,) = cursor.fetchone()
    other = connections.create_connection(alias)
    try:
        with other.cursor() as cursor:
            cursor.execute("select pg_terminate_backend(%s)", [session])
    finally:
        other.close()


@pytest.mark.django_db(transaction=True)
def test_a_read_is_asked_once_more_where_the_kept_connection_is_gone():
    end_session_of("default")

    assert one_row("select %s", [7]) == (7,)


@pytest.mark.django_db(transaction=True)
def test_a_read_that_fails_for_another_reason_is_not_repeated():
    with CaptureQueriesContext(connection) as asked, pytest.raises(OperationalError):
        one_row("set local statement_timeout = 20; select pg_sleep(%s)", [5])

    assert len(asked) == 1


@pytest.mark.django_db(transaction=True)
def test_within_a_transaction_a_lost_connection_is_an_error():
    @transaction.atomic
    def lose_and_ask():
        end_session_of("default")
        one_row("select 1", [])

    with pytest.raises(OperationalError):
        lose_and_ask()
