from typing import Any

from django.core.management.base import BaseCommand

from registry.publishing.notices import remind_notices


class Command(BaseCommand):
    help = "Write to approvers whose organisation's notice to partners lapses within 14 days. Run it daily; it repeats nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remind_notices()} letters sent")
