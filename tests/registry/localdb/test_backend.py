"""Django's connection starts the server that it needs, and `stopdb` ends it."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from registry.localdb.postmaster import running_on
from registry.localdb.server import stop
from registry.settings.database import PRIVATE, opened


@pytest.fixture
def connection(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[BaseDatabaseWrapper]:
    settings.BASE_DIR = tmp_path
    described = connections.configure_settings({"default": opened(PRIVATE)})["default"]
    monkeypatch.setitem(connections.settings, "private", described)
    yield connections["private"]
    connections["private"].close()
    del connections["private"]
    for folder in tmp_path.glob(".data/pg*/PG_VERSION"):
        stop(folder.parent)


def test_stopdb_ends_the_server_and_the_next_question_starts_it_again(
    connection: BaseDatabaseWrapper, tmp_path: Path, django_db_blocker: Any
) -> None:
    with django_db_blocker.unblock():
        connection.ensure_connection()
    connection.close()
    (folder,) = (file.parent for file in tmp_path.glob(".data/pg*/PG_VERSION"))
    assert running_on(folder)

    said = StringIO()
    call_command("stopdb", stdout=said)
    assert said.getvalue() == f"Stopped {folder.name}.\n"
    assert running_on(folder) is None
    call_command("stopdb", stdout=said)
    assert "No private PostgreSQL was running." in said.getvalue()

    with django_db_blocker.unblock():
        connection.ensure_connection()
    assert running_on(folder)
