from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ...search import evaluate, variations
from ...search.evaluation import FILE, of_reconciliation


class Command(BaseCommand):
    help = "Reconcile labelled spellings of names, and print how often what is meant comes first and what is matched wrongly."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            default=FILE,
            help=f"Spellings with the ids that they mean, in the columns of {FILE.name}; those of the seed where it is left out.",
        )
        parser.add_argument("--missed", action="store_true", help="Print each spelling that failed.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            spellings = variations(options["file"])
        except (OSError, UnicodeDecodeError, TypeError) as error:
            columns = "half, kind, typed, meant, way and source"
            raise CommandError(
                f"{options['file']} cannot be read: give a CSV file with the columns {columns}."
            ) from error
        figures = evaluate(spellings, of_reconciliation)
        self.stdout.write(f"asked                    {figures.tried:>6}")
        self.stdout.write(f"  on the register        {figures.findable:>6}")
        self.stdout.write(f"  top-1                  {figures.top_1:>6.1%}")
        self.stdout.write(f"  top-5                  {figures.top_5:>6.1%}")
        self.stdout.write(f"matched by itself        {figures.certain:>6}")
        self.stdout.write(f"  wrongly                {figures.certain_and_wrong:>6}")
        self.stdout.write(f"  wrongly, of all asked  {figures.false_certainty:>6.2%}")
        for line in figures.missed if options["missed"] else ():
            self.stdout.write(line)
