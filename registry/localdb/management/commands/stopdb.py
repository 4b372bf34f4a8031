"""`manage.py stopdb`: end the private PostgreSQL of this checkout.

The next command that needs it starts it again.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.localdb.errors import LocalDatabaseError
from registry.localdb.folder import data_folders
from registry.localdb.server import stop


class Command(BaseCommand):
    help = "Stop the private PostgreSQL of this checkout; what is in it stays."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            stopped = [folder.name for folder in data_folders() if stop(folder)]
        except LocalDatabaseError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Stopped {', '.join(stopped)}." if stopped else "No private PostgreSQL was running.")
