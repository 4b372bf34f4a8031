from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from registry.errors import NotValid, RegistryError

from ...loading import load_release


class Command(BaseCommand):
    help = "Publish the records of a release in an empty register, under the same ids."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="The release, unpacked: the folder with SHA256SUMS.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            for progress in load_release(options["folder"]):
                self.stdout.write(
                    f"{progress.published} of {progress.to_publish} published, {progress.gone} had gone before"
                )
        except NotValid as refused:
            problems = "".join(f"\n  {problem}" for problem in refused.problems)
            raise CommandError(
                f"{refused.record} breaks a rule of this version of the register; begin anew with the version that made "
                f"the release:{problems}"
            ) from refused
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused
