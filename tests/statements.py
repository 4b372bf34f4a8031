"""Counting the statements that something sends to the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext


@contextmanager
def costs(budget: int) -> Iterator[None]:
    """Exactly so many statements, those that begin and end a transaction among them; else all are shown."""
    with CaptureQueriesContext(connection) as captured:
        yield
    assert len(captured) == budget, "\n".join(
        [f"{len(captured)} statements instead of {budget}:", *(_shown(query["sql"]) for query in captured)]
    )


def _shown(sql: str) -> str:
    line = " ".join(sql.split())
    return line if len(line) <= 200 else f"{line[:200]}…"
