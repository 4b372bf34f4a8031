from typing import Any

from django.core.management.base import BaseCommand

from registry.publishing.telling.reminders import send_reminders


class Command(BaseCommand):
    help = (
        "Write to those who have to act soon: a challenge is due or overdue, a token expires, a notice to partners lapses, "
        "nobody has checked a record for a year. Run it daily; it repeats nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{send_reminders()} letters written")
