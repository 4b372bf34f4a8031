"""One statement, one row: how every hot read asks the database."""

from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections

from .prepared import ask_prepared

Values = list | dict[str, Any]


def one_row(sql: str, values: Values, using: str = "default") -> Any:
    """The first row of a statement that only reads."""
    return _retried(connections[using], _ask, sql, values)


def one_row_prepared(sql: str, values: dict[str, Any], using: str = "default") -> Any:
    """The same of a statement that each connection plans once.

    Only for statements whose best plan is the same whatever the values: a lookup by key. A list is
    planned each time for what it asks.
    """
    connection: Any = connections[using]
    # Within a transaction an error of a statement that has gone would spoil all that follows.
    alone = (connection.autocommit or connection.connection is None) and not connection.in_atomic_block
    return _retried(connection, ask_prepared if alone and settings.PREPARED_STATEMENTS else _ask, sql, values)


def _retried(connection: Any, ask: Any, sql: str, values: Values) -> Any:
    """Ask; once more where the connection was gone.

    Django would ask `SELECT 1` of a kept connection before it is used in a request, a second
    round trip. Here the statement itself finds out: where the connection proves to be gone, it is
    made anew and the statement is asked once more, which for a read changes nothing.
    """
    kept = connection.connection is not None and not connection.in_atomic_block
    if kept:
        connection.health_check_done = True
    try:
        return ask(connection, sql, values)
    except (OperationalError, InterfaceError):
        if not kept or connection.is_usable():
            raise
        connection.close()
        return ask(connection, sql, values)


def _ask(connection: Any, sql: str, values: Values) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()
