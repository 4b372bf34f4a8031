"""Load one official edition of a reference set."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.errors import RegistryError
from registry.places.importers import IMPORTERS, run_import


class Command(BaseCommand):
    help = "Load one official edition of a reference set; anything unexpected stops it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.epilog = "sets:\n" + "\n".join(
            f"  {each.what}: {each.describes}\n      files: {'; '.join(each.files)}" for each in IMPORTERS.values()
        )
        parser.add_argument("what", choices=list(IMPORTERS), metavar="WHAT", help="one of the sets listed below")
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="CSV, gzipped (.csv.gz) or not")
        parser.add_argument("--edition", required=True, help="year, or year and month, of the edition: 2025-10")
        parser.add_argument("--source", default="", help="where the file was got, if not from its publisher")
        parser.add_argument(
            "--accept-fewer-rows",
            metavar="REASON",
            default="",
            help="load although over 5 %% fewer",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load = run_import(
                options["what"],
                options["files"],
                edition=options["edition"],
                source=options["source"],
                accept_fewer_rows=options["accept_fewer_rows"],
            )
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(
            f"Loaded {load.what}, edition {load.edition}: {load.rows:,} rows ({load.source}; {load.licence})."
        )
