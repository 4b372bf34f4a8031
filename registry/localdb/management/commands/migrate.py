"""`manage.py migrate`: Django's, but a database of an earlier version is never half migrated."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from registry.localdb.backend.base import DatabaseWrapper
from registry.localdb.folder import data_folder
from registry.localdb.older import migrations_unknown, set_aside
from registry.settings.database import PRIVATE


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        if unknown := migrations_unknown(connection):
            if not is_private(connection) or options["plan"] or options["check_unapplied"]:
                raise CommandError(
                    f"The database {connection.settings_dict['NAME']} was made by an earlier version of the register, "
                    f"whose tables have been made anew since ({unknown[0]}): give DATABASE_URL an empty database, "
                    "or go back to the version that made this one."
                )
            connection.close()
            older = set_aside(data_folder())
            self.stdout.write(
                "The register that was here was made by an earlier version, whose tables have been made anew since: "
                f"it lies untouched in {shown(older)}, and a new one begins."
            )
        super().handle(*args, **options)


def is_private(connection: BaseDatabaseWrapper) -> bool:
    """Whether it is the private register of this checkout: not a server of somebody's, nor a test's database."""
    return isinstance(connection, DatabaseWrapper) and connection.settings_dict["NAME"] == PRIVATE["NAME"]


def shown(folder: Path) -> str:
    """As one would write it from within the checkout."""
    base = Path(settings.BASE_DIR).resolve()
    return str(folder.relative_to(base)) if folder.is_relative_to(base) else str(folder)
