from typing import Any

from django.core.management.base import BaseCommand

from ...catalogue import rebuild_catalogue


class Command(BaseCommand):
    help = "Make cards, stored texts and search entries anew, after a change of method or format."

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for done in rebuild_catalogue():
            self.stdout.write(f"{done} editions", ending="\r")
        self.stdout.write(f"{done} editions are in the catalogue.")
