"""The floor: a bare WSGI function that runs the register's statement, prepared, and returns its bytes.

Django only starts it and says what the first answer to an address is; afterwards it is psycopg2,
one EXECUTE and the joining of bytes.
"""

import os
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.settings")

import django

django.setup()

import psycopg2
from django.db import connection
from django.test import Client

from registry.catalogue.reading import Moment
from registry.catalogue.reading.beside import closed, with_beside
from registry.catalogue.reading.records import record_statement

from .statements import statement_of

LIST = "/api/v1/partnerships/"
Answer = Callable[[], bytes]

answers: dict[str, Answer] = {}


def application(environ: dict, start_response: Callable) -> Iterable[bytes]:
    address = f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}"
    answer = answers.get(address)
    if answer is None:
        answer = answers[address] = prepared(own_cursor(), address, len(answers), environ["HTTP_HOST"])
    body = answer()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


@cache
def own_cursor() -> Any:
    """A cursor for the life of the process."""
    database = psycopg2.connect(**connection.get_connection_params())
    database.autocommit = True
    return database.cursor()


def prepared(cursor: Any, address: str, number: int, host: str) -> Answer:
    """What answers this address of this host; its statement is prepared under the number."""
    path, _, query = address.partition("?")
    execute = f"execute floor_{number}"
    if path == LIST:
        first = Client().get(address, headers={"host": host}).content
        _prepare(cursor, number, *statement_of(query))
        after_count = first[first.index(b",") : first.index(b'"results":[')]
        return lambda: _list(cursor, execute, after_count)
    _prepare(cursor, number, *record_statement("partnership", path.split("/")[4], Moment()))
    return lambda: _record(cursor, execute)


def _prepare(cursor: Any, number: int, sql: str, values: list) -> None:
    cursor.execute(f"prepare floor_{number} as {cursor.mogrify(sql, values).decode()}")


def _list(cursor: Any, execute: str, after_count: bytes) -> bytes:
    cursor.execute(execute)
    _, _, _, count, _, results, names, *_ = cursor.fetchone()
    parts = (b'{"count":%d' % count, after_count, b'"results":[', closed(results).encode(), b'],"organisations":')
    return b"".join((*parts, names.encode(), b"}"))


def _record(cursor: Any, execute: str) -> bytes:
    cursor.execute(execute)
    *_, full, names, beside, changed, removed = cursor.fetchone()
    return f'{with_beside(full, beside)[:-1]},"as_of":{max(changed, removed)},"organisations":{names}}}'.encode()
