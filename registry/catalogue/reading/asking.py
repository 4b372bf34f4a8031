"""One statement, one row: how every hot read asks the database."""

from typing import Any

from django.db import InterfaceError, OperationalError, connections


def one_row(sql: str, values: list, using: str = "default") -> Any:
    """The first row of a statement that only reads.

    Django would ask `SELECT 1` of a kept connection before it is used in a request, a second
    round trip. Here the statement itself finds out: where the connection proves to be gone, it is
    made anew and the statement is asked once more, which for a read changes nothing.
    """
    connection: Any = connections[using]
    kept = connection.connection is not None and not connection.in_atomic_block
    if kept:
        connection.health_check_done = True
    try:
        return _asked(connection, sql, values)
    except (OperationalError, InterfaceError):
        if not kept or connection.is_usable():
            raise
        connection.close()
        return _asked(connection, sql, values)


def _asked(connection: Any, sql: str, values: list) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()
