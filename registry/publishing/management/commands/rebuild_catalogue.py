from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from ....catalogue.staleness import is_catalogue_ready
from ...catalogue import rebuild_catalogue


class Command(BaseCommand):
    help = "Make cards, stored texts and search entries anew that are missing or were made of something else."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="Those that are as they should be too.")

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for done in rebuild_catalogue(everything=options["all"]):
            self.stdout.write(f"{done} editions", ending="\r")
            self.stdout.flush()
        self.stdout.write(f"{done} editions were made anew.")
        if not is_catalogue_ready():
            self.stdout.write("Some became old meanwhile: run it again.")
