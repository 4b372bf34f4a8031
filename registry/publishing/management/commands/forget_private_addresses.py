from typing import Any

from django.core.management.base import BaseCommand

from registry.publishing.actions import forget_private_addresses


class Command(BaseCommand):
    help = "Delete the e-mail addresses of readers whose challenges were closed 30 days ago or more."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{forget_private_addresses()} addresses deleted")
