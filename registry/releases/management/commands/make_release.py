from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registry.catalogue.reading import read_moment
from registry.errors import RegistryError

from ...making import differences, make_release, release_named


class Command(BaseCommand):
    help = "Write a dated package of the whole register, unless that of this moment is there. It never changes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--at", help="A line of the feed, a date or a moment; the latest line unless given.")
        parser.add_argument("--check", metavar="NAME", help="Make that release again aside, and compare every byte.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._check(options["check"]) if options["check"] else self._make(options["at"])
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused

    def _make(self, moment: str | None) -> None:
        outcome = make_release(read_moment(moment))
        for name in outcome.taken_back:
            self.stdout.write(f"{name} held text that the law removed: a notice stands there, and it is made again.")
        self.stdout.write(f"{outcome.name} {'is written' if outcome.is_new else 'was there before'}.")

    def _check(self, text: str) -> None:
        name = release_named(text)
        if different := differences(name):
            raise CommandError(
                f"{name} comes out otherwise now: {', '.join(different)}. Other versions of the code, the areas or the "
                "libraries write other bytes; if none of them changed, tell the developers."
            )
        self.stdout.write(f"{name} comes out the same to the byte.")
