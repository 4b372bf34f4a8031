"""`manage.py send_digests`: write the letters of the day, to those who follow something or who chose to hear once a day;
`send_letters` sends them.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.following.actions import forget_unconfirmed
from registry.following.digests import write_due_digests
from registry.notifications.digests import write_due_notices


class Command(BaseCommand):
    help = (
        "Write the letters that are due to those who follow something and to those who chose to hear once a day, and "
        "forget who never confirmed. Run it daily."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        forgotten, results, days = forget_unconfirmed(), write_due_digests(), write_due_notices()
        self.stdout.write(
            f"{results.written} letters written, {results.nothing_new} with nothing new, {forgotten} forgotten unconfirmed, "
            f"{days} letters of the day"
        )
        if results.failed:
            raise CommandError(f"{len(results.failed)} could not be looked at: see the log. The next run tries again.")
