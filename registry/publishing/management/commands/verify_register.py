from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ...verification import differences


class Command(BaseCommand):
    help = "Check that every edition is still what was published, and that the feed's chain holds."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for count, sentence in enumerate(differences(), 1):  # noqa: B007  the count is used below
            self.stdout.write(sentence)
        if count:
            raise CommandError(f"{count} differences: the register is not as it was published.")
        self.stdout.write("The register is as it was published.")
