"""Statements that each connection plans once.

What a connection has prepared is known here only: the server may have forgotten it. Then, and where
tables were altered since, the statement is asked plainly, and is prepared anew the next time.
"""

import hashlib
import re
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DatabaseError

PARAMETER = re.compile(r"%\((\w+)\)s|%%")
FORGOTTEN = "26000"  # `discard all`, or another server behind a pooler
ALTERED = "0A000"  # a cached plan must not change what it returns
TAKEN = "42P05"  # a pooler gave us a connection of somebody who prepared it: the name says that it is the same

prepared_on: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()


def ask_prepared(connection: Any, sql: str, values: dict[str, Any]) -> Any:
    """The first row; call it outside of transactions."""
    name, prepare, execute = _forms(sql)
    with connection.cursor() as cursor:
        known = prepared_on.setdefault(cursor.connection, set())
        try:
            if name not in known:
                _prepare(cursor, prepare)
                known.add(name)
            cursor.execute(execute, values)
        except DatabaseError as error:
            code = _code(error)
            if code not in (FORGOTTEN, ALTERED):
                raise
            known.clear()
            if code == ALTERED:
                cursor.execute("deallocate all")
            cursor.execute(sql, values)
        return cursor.fetchone()


def _prepare(cursor: Any, prepare: str) -> None:
    try:
        cursor.execute(prepare)
    except DatabaseError as error:
        if _code(error) != TAKEN:
            raise


def _code(error: DatabaseError) -> str:
    return getattr(error.__cause__, "pgcode", None) or ""


@cache
def _forms(sql: str) -> tuple[str, str, str]:
    """(name, PREPARE, EXECUTE) of a statement. The name follows from the text: the same name is the same statement."""
    order: list[str] = []

    def numbered(match: re.Match) -> str:
        parameter = match[1]
        if parameter is None:
            return "%"
        if parameter not in order:
            order.append(parameter)
        return f"${order.index(parameter) + 1}"

    text = PARAMETER.sub(numbered, sql)
    values = f"({', '.join(f'%({parameter})s' for parameter in order)})" if order else ""
    name = f"read_{hashlib.blake2b(sql.encode(), digest_size=8).hexdigest()}"
    return name, f"prepare {name} as {text}", f"execute {name}{values}"
