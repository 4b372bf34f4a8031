"""A copy of a database, for drills that really commit."""

import contextlib
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import psycopg2
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def copy_of_this() -> Iterator[str]:
    """The address of a copy of the database we are connected to; it is dropped afterwards."""
    parameters = connection.get_connection_params()
    assert parameters["dbname"].startswith("test_"), "only a test database is copied"
    connection.close()
    name = f"drill_{secrets.token_hex(4)}"
    _on_server(parameters, f'create database {name} template "{parameters["dbname"]}"')
    try:
        yield address(parameters, name)
    finally:
        _on_server(parameters, f"drop database if exists {name} with (force)")


def address(parameters: dict, name: str) -> str:
    known = {part: parameters[part] for part in ("host", "port", "user", "password") if parameters.get(part)}
    user = known.pop("user", "postgres")
    password = f":{known.pop('password')}" if "password" in known else ""
    return f"postgres://{user}{password}@/{name}?{urlencode(known)}"


def _on_server(parameters: dict, statement: str) -> None:
    parts = {part: parameters[part] for part in ("host", "port", "user", "password") if parameters.get(part)}
    server = psycopg2.connect(dbname="postgres", **parts)
    try:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(statement)
    finally:
        server.close()


def run(drill: str, database: str, *arguments: str, longest: int = 500) -> str:
    """What a drill prints; it fails with all that it said, and after so many seconds."""
    environment = os.environ | {
        "DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "registry.settings.dev", "READS_PER_MINUTE": "0", "DEBUG": "0",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", f"tests.drills.{drill}", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=longest,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout
