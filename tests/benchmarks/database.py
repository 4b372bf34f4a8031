"""A database of its own beside the register's, on the same server."""

from django.db import connections
from psycopg2 import sql

SUFFIX = "_bench"


def name_of_bench_database() -> str:
    """The name for the benchmark beside the one that the settings give the register."""
    name = connections["default"].settings_dict["NAME"]
    return name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"


def stamp_of(name: str) -> str | None:
    """What the database was filled with; empty if nobody said so, None if there is none."""
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = %s", [name]
        )
        row = cursor.fetchone()
    return row[0] if row else None


def make_anew(name: str) -> None:
    """An empty database of this name. What it held is lost, so only a benchmark's is ever dropped."""
    if not name.endswith(SUFFIX):
        raise ValueError(f"{name} is not a benchmark's database")
    _tell("drop database if exists {} with (force)", name)
    _tell("create database {}", name)


def stamp(name: str, text: str) -> None:
    _tell("comment on database {} is " + _quoted(text), name)


def use(name: str) -> None:
    """From here on this process works in that database."""
    connections["default"].close()
    connections["default"].settings_dict["NAME"] = name


def _tell(statement: str, name: str) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(sql.Identifier(name)).as_string(cursor.connection))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
