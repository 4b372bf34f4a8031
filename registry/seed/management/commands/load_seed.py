from typing import Any

from django.core.management.base import BaseCommand

from ...actions import load_seed


class Command(BaseCommand):
    help = "Publish the seed register: real partnerships from public sources. Run it as often as you like."

    def handle(self, *args: Any, **options: Any) -> None:
        for progress in load_seed():
            self.stdout.write(
                f"{progress.published} of {progress.to_publish} published, {progress.unchanged} unchanged"
            )
