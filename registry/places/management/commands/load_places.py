"""Load the reference tables that ship with the project."""

from typing import Any

from django.core.management.base import BaseCommand

from registry.places.shipped import load_places


class Command(BaseCommand):
    help = "Load the areas of the United Kingdom and their figures, as shipped with the project."

    def handle(self, *args: Any, **options: Any) -> None:
        for what, count in load_places().items():
            self.stdout.write(f"  {count:,} {what}")
