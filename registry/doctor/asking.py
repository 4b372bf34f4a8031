"""Questions to the database, in its own words."""

from typing import Any

from django.db import connections


def row(sql: str, *parameters: Any, using: str = "default") -> tuple[Any, ...]:
    """The one row that answers."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, parameters)
        return tuple(cursor.fetchone())


def column(sql: str, *parameters: Any, using: str = "default") -> list[Any]:
    """The first column of all rows."""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, parameters)
        return [first for first, *_ in cursor.fetchall()]
