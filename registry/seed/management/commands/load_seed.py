from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.errors import NotValid, RegistryError

from ...actions import load_seed
from ...contents import path_of


class Command(BaseCommand):
    help = "Publish the seed register: real partnerships from public sources. Run it as often as you like."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            for progress in load_seed():
                self.stdout.write(
                    f"{progress.published} of {progress.to_publish} published, {progress.unchanged} unchanged, "
                    f"{progress.left_alone} left as others published them"
                )
        except NotValid as refused:
            problems = "".join(f"\n  {problem}" for problem in refused.problems)
            raise CommandError(
                f"{path_of(refused.record)} breaks a rule. Correct it, then load again:{problems}"
            ) from refused
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused
