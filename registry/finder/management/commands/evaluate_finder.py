from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from registry.clock import uk_day

from ...evaluation import Figures, evaluate
from ...tuning import choices_by_half, without_each

HEADING = f"{'':<34}{'asked':>7}{'first':>8}{'of five':>9}{'of ten':>8}{'1/place':>9}{'ceiling':>9}"


class Command(BaseCommand):
    help = (
        "Hide each partnership in turn, ask for its place and kind, and print how often its real partner comes first."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--missed", action="store_true", help="Print each question whose partner is not of the first five."
        )

        parser.add_argument(
            "--weights", action="store_true", help="Choose weights on each half and print what they find on the other."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(HEADING)
        for name, figures in evaluate(uk_day().year).items():
            self._row(name, figures)
            self._row("  partner has another record", figures.of(lambda rank: rank.has_another_record))
            self._row("  half A", figures.of(lambda rank: rank.ask.half == "A"))
            self._row("  half B", figures.of(lambda rank: rank.ask.half == "B"))
            if options["missed"] and name == "criteria":
                self._missed(figures)
        if options["weights"]:
            self._weights(uk_day().year)

    def _weights(self, year: int) -> None:
        for choice in choices_by_half(year):
            chosen = " ".join(f"{code} {weight:g}" for code, weight in choice.weights.items())
            self.stdout.write(f"Chosen on half {choice.chosen_on}: {chosen}. On the other half:")
            self._row("  chosen", choice.elsewhere)
            self._row("  ours", choice.ours_elsewhere)
        for code, figures in without_each(year):
            self._row(f"without {code}", figures)

    def _row(self, name: str, figures: Figures) -> None:
        self.stdout.write(
            f"{name:<34}{len(figures.ranks):>7}{figures.hit(1):>8.3f}{figures.hit(5):>9.3f}{figures.hit(10):>8.3f}"
            f"{figures.mean_reciprocal_rank:>9.3f}{figures.ceiling:>9.3f}"
        )

    def _missed(self, figures: Figures) -> None:
        for rank in figures.ranks:
            if rank.place is None or rank.place > 5:
                known = "findable" if rank.is_findable else "nothing else known"
                self.stdout.write(f"    {rank.ask.record} {sorted(rank.ask.partners)} at {rank.place}, {known}")
