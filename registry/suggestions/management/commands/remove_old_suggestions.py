from typing import Any

from django.core.management.base import BaseCommand

from registry.suggestions.actions import remove_old_suggestions


class Command(BaseCommand):
    help = "Delete suggestions whose link was not used within seven days, and others 30 days after their answer. Run it daily."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remove_old_suggestions()} suggestions deleted")
