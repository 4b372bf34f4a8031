"""Load one official edition of a reference set, and publish what a list of organisations brings."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.errors import RegistryError
from registry.places.importers import IMPORTERS
from registry.places.importers.providers import PROVIDERS as REGISTERED_PROVIDERS

from ...editions import edition_of
from ...providers import Progress, import_providers
from ...reference import load_reference

PROVIDERS = "providers"
DESCRIBED = {
    PROVIDERS: (
        "the same list as registered_providers, and each of them as an organisation",
        REGISTERED_PROVIDERS.files,
    ),
    **{what: (importer.describes, importer.files) for what, importer in IMPORTERS.items()},
}


class Command(BaseCommand):
    help = "Load one official edition of a reference set; anything unexpected stops it, and then nothing is loaded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = "sets:\n" + "\n".join(
            f"  {what}: {describes}\n      files: {'; '.join(files)}" for what, (describes, files) in DESCRIBED.items()
        )
        parser.add_argument("what", choices=list(DESCRIBED), metavar="WHAT", help="one of the sets listed below")
        parser.add_argument(
            "files", nargs="+", type=Path, metavar="FILE", help="CSV, gzipped (.csv.gz) or not, or .xlsx"
        )
        parser.add_argument(
            "--edition", default="", help="year, or year and month, of the edition: 2025-10; told by some files"
        )
        parser.add_argument("--source", default="", help="where the file was got, if not from its publisher")
        parser.add_argument("--accept-fewer-rows", metavar="REASON", default="", help="load although over 5 %% fewer")

    def handle(self, *args: Any, **options: Any) -> None:
        what, files = options["what"], options["files"]
        more = {"source": options["source"], "accept_fewer_rows": options["accept_fewer_rows"]}
        try:
            edition = options["edition"] or self._edition_of(what, files[0])
            for line in self._lines(what, files, edition=edition, **more):
                self.stdout.write(line)
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused

    def _lines(self, what: str, files: list[Path], **more: str) -> Iterator[str]:
        """What is said while the file is loaded."""
        if what == PROVIDERS:
            yield from _in_words(import_providers(files, **more))
            return
        load = load_reference(what, files, **more)
        yield f"Loaded {load.what}, edition {load.edition}: {load.rows:,} rows ({load.source}; {load.licence})."

    def _edition_of(self, what: str, path: Path) -> str:
        edition = edition_of(what, path)
        self.stdout.write(f"Taken for the edition {edition}; if that is wrong, give it with --edition.")
        return edition


def _in_words(steps: Iterator[Progress]) -> Iterator[str]:
    """What an import of providers says while it goes on."""
    progress = next(steps)
    plan = progress.plan
    if plan is None:
        yield f"{progress.rows:,} listed in {progress.edition}. A newer list is loaded, so nothing is published."
        return
    yield (
        f"{progress.rows:,} listed in {progress.edition}: {len(plan.new):,} to publish, {len(plan.changed):,} changed, "
        f"{plan.unchanged:,} unchanged, {plan.left_alone:,} left as others published them, "
        f"{len(plan.waiting):,} waiting."
    )
    for progress in steps:
        yield f"{progress.published:,} published"
    for reason in plan.waiting:
        yield f"Waiting: {reason}"
    if plan.waiting:
        yield "Each is one body or two: give the record that is there the number, or publish the other one. Then run this again."
