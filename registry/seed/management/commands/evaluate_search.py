from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from ...search import Figures, evaluate, variations
from ...search.evaluation import FRESH, TUNED, UNSEEN

HEADING = (
    f"{'':<22}{'asked':>7}{'first':>8}{'of five':>9}{'not on register':>17}{'nothing':>9}{'certain':>9}{'wrong':>7}"
)


class Command(BaseCommand):
    help = "Ask the seed register all labelled variations of names, and print how often what is meant comes first."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--missed", action="store_true", help="Print each variation that failed.")

    def handle(self, *args: Any, **options: Any) -> None:
        every = variations()
        self.stdout.write(HEADING)
        for way in sorted({each.way for each in every}):
            self._row(way, evaluate(each for each in every if each.way == way))
        for half in (TUNED, UNSEEN, FRESH):
            self._row(half.replace("_", " "), evaluate(each for each in every if each.half == half))
        whole = evaluate(every)
        self._row("all", whole)
        self.stdout.write(
            f"top-1 {whole.top_1:.1%}, top-5 {whole.top_5:.1%}, false certainty {whole.false_certainty:.2%} of {whole.tried}"
        )
        if options["missed"]:
            for line in whole.missed:
                self.stdout.write(line)

    def _row(self, name: str, figures: Figures) -> None:
        self.stdout.write(
            f"{name:<22}{figures.tried:>7}{figures.top_1:>8.1%}{figures.top_5:>9.1%}{figures.not_on_register:>17}"
            f"{figures.nothing:>9}{figures.certain:>9}{figures.certain_and_wrong:>7}"
        )
