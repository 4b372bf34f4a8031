"""Real servers, each in a folder of its own, and all ended afterwards."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg2
import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from registry.localdb.postmaster import Postmaster
from registry.localdb.server import stop
from registry.settings.database import PRIVATE, opened

ROOT_OF_CHECKOUT = Path(__file__).resolve().parents[3]

START = """
import pathlib, sys
from registry.localdb.server import start
print(start(pathlib.Path(sys.argv[1])).pid)
"""


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder that does not exist yet, in a checkout whose path is awkward."""
    folder = tmp_path / "my 'own' project, 2" / ".data" / "pg"
    yield folder
    stop(folder)


@pytest.fixture
def started_elsewhere() -> Callable[[Path], "subprocess.Popen[str]"]:
    """Start the server from another process."""

    def begin(data: Path) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-c", START, data],
            cwd=ROOT_OF_CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "registry.settings.test"},
        )

    return begin


@pytest.fixture
def private(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[BaseDatabaseWrapper]:
    """The private database of a checkout elsewhere, seen through Django as `private`."""
    settings.BASE_DIR = tmp_path
    described = connections.configure_settings({"default": opened(PRIVATE)})["default"]
    monkeypatch.setitem(connections.settings, "private", described)
    yield connections["private"]
    connections["private"].close()
    del connections["private"]
    for folder in tmp_path.glob(".data/pg*/PG_VERSION"):
        stop(folder.parent)


def ask(server: Postmaster, question: str) -> str:
    connection = psycopg2.connect(host=str(server.sockets), port="5432", user="postgres", dbname="postgres")
    try:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(question)
            return str(cursor.fetchone()[0]) if cursor.description else ""
    finally:
        connection.close()
