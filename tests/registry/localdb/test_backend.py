"""Django's connection starts the server that it needs, and `stopdb` ends it."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db.backends.base.base import BaseDatabaseWrapper

from registry.localdb.postmaster import running_on


def test_stopdb_ends_the_server_and_the_next_question_starts_it_again(
    private: BaseDatabaseWrapper, tmp_path: Path, django_db_blocker: Any
) -> None:
    with django_db_blocker.unblock():
        private.ensure_connection()
    private.close()
    (folder,) = (file.parent for file in tmp_path.glob(".data/pg*/PG_VERSION"))
    assert running_on(folder)

    output = StringIO()
    call_command("stopdb", stdout=output)
    assert output.getvalue() == f"Stopped {folder.name}.\n"
    assert running_on(folder) is None
    call_command("stopdb", stdout=output)
    assert "No private PostgreSQL was running." in output.getvalue()

    with django_db_blocker.unblock():
        private.ensure_connection()
    assert running_on(folder)
