"""A database of an earlier version, whose first migrations were made anew since.

Django would go on where it left off and end half-way. Such a database is known by migrations of
ours that it has and the code has not: who makes a first migration anew gives it a new name.
"""

import datetime
from pathlib import Path

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from registry.localdb.postmaster import running_on
from registry.localdb.server import end, one_at_a_time

OURS = "registry."


def migrations_unknown(connection: BaseDatabaseWrapper) -> list[str]:
    """Migrations of our rooms that the database has had and the code does not know, in order."""
    rooms = {room.label for room in apps.get_app_configs() if room.name.startswith(OURS)}
    on_disk = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    known = {*on_disk, *(name for migration in on_disk.values() for name in migration.replaces)}
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{room}.{name}" for room, name in applied if room in rooms and (room, name) not in known)


def set_aside(data: Path) -> Path:
    """Stop the server of a data folder and give the folder a dated name beside its own, which is returned."""
    data = data.resolve()
    with one_at_a_time(data):
        if server := running_on(data):
            end(data, server)
        older = free_name(data)
        data.rename(older)
    return older


def free_name(data: Path) -> Path:
    dated = f"{data.name}-until-{datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    names = [dated, *(f"{dated}-{number}" for number in range(2, 1000))]
    return next(path for name in names if not (path := data.with_name(name)).exists())
