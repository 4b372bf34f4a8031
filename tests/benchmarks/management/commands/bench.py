"""`manage.py bench`, which is `make bench`: how fast are the reads that matter?"""

import time
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from registry.catalogue.models import PartnershipCard

from ... import database
from ...answers import Answer, answers_report, growth_report, keep, plans_report, walks_report
from ...cases import cases
from ...files import file_times, files_report
from ...load import generator
from ...moved import last_line, walks
from ...pages import pages, pages_report, times_of
from ...publishing import publishing_report
from ...questions import questions
from ...releases import release_report, release_time
from ...report import rounds_report, targets_report
from ...rounds import run
from ...servers import WORKERS, all_servers
from ...statements import database_time
from ...synthetic import Recipe, rate_of


class Command(BaseCommand):
    help = "Compare the register's reads with an idiomatic viewset and with a bare function; loopback only."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--rounds", type=int, default=4)
        parser.add_argument("--seconds", type=float, default=2.0)
        parser.add_argument("--only", default="", help="Cases whose title holds this text.")
        parser.add_argument("--no-servers", action="store_true", help="Only what the database takes.")
        parser.add_argument("--plans", type=int, default=3, help="Plans of so many of the slowest statements.")
        parser.add_argument("--partnerships", type=int, default=20_000)
        parser.add_argument("--organisations", type=int, help="A tenth of the partnerships unless given.")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        recipe = Recipe(
            options["partnerships"], options["organisations"] or options["partnerships"] // 10, options["seed"]
        )
        call_command("make_synthetic", stdout=self.stdout, **asdict(recipe))
        began = time.monotonic()
        if not options["no_servers"]:
            self._served(options)
        self._database(recipe, options["plans"])
        self.stdout.write(f"\nMeasured in {time.monotonic() - began:.0f} s.")

    def _served(self, options: dict) -> None:
        """Over HTTP, beside others that answer the same."""
        results = []
        with all_servers() as servers:
            chosen = [case for case in cases(*_subjects()) if options["only"] in case.title]
            self.stdout.write(
                f"{generator()}, {options['rounds']} alternating rounds of {options['seconds']:g} s, the register's own server with "
                f"{WORKERS} workers; ratios are medians over the rounds."
            )
            for case in chosen:
                self._tell(case.title)
                results.append(run(case, servers, options["rounds"], options["seconds"]))
        self._print(rounds_report(results), targets_report(results))

    def _database(self, recipe: Recipe, plans: int) -> None:
        """The statements alone, then the same after the register has moved, and publishing."""
        answers = []
        for question in questions(recipe.seed, last_line()):
            self._tell(question.title)
            times = tuple(database_time(query, question.kind) for query in question.queries)
            answers.append(Answer(question, times))
        keep(recipe, answers)
        self._print(answers_report(answers), growth_report())
        self._tell("whole answers")
        self._print(pages_report(times_of(kind) for kind in pages(recipe.seed)))
        self._tell("files")
        self._print(files_report(file_times()))
        self._tell("a release")
        self._print(release_report(release_time()))
        self._tell("the next page after the register has moved")
        self._print(walks_report(walks()))
        rate = rate_of(database.stamp_of(connection.settings_dict["NAME"]))
        self._print(publishing_report(rate), plans_report(answers, plans))

    def _tell(self, what: str) -> None:
        self.stdout.write(f"  {what} …")
        self.stdout.flush()

    def _print(self, *reports: Iterable[str]) -> None:
        for report in reports:
            self.stdout.write("\n" + "\n".join(report))


def _subjects() -> tuple[str, int]:
    """A partnership of middling place, and a line of the feed from before its last tenth."""
    current = PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id")
    return current[current.count() // 2].record_id, last_line() * 9 // 10
