"""`manage.py bench`, which is `make bench`: how fast are the reads that matter?"""

import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from registry.catalogue.models import PartnershipCard

from ...cases import BROAD_SEARCH, LIST, SEARCH, THREE_FILTERS, cases
from ...load import generator
from ...report import rounds_report, statements_report, targets_report
from ...rounds import run
from ...servers import WORKERS, all_servers
from ...statements import database_time


class Command(BaseCommand):
    help = "Compare the register's reads with an idiomatic viewset and with a bare function; loopback only."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--rounds", type=int, default=4)
        parser.add_argument("--seconds", type=float, default=2.0)
        parser.add_argument("--only", default="", help="Cases whose title holds this text.")
        parser.add_argument("--partnerships", type=int, default=20_000)
        parser.add_argument("--organisations", type=int, default=2_000)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        register = {name: options[name] for name in ("partnerships", "organisations", "seed")}
        call_command("make_synthetic", stdout=self.stdout, **register)
        record, known_at = _subjects()
        statements = [database_time(address.removeprefix(LIST).removeprefix("?")) for address in _pages(known_at)]
        began = time.monotonic()
        with all_servers() as servers:
            chosen = [case for case in cases(record, known_at) if options["only"] in case.title]
            self.stdout.write(
                f"{generator()}, {options['rounds']} alternating rounds of {options['seconds']:g} s, granian with "
                f"{WORKERS} workers of one thread; ratios are medians over the rounds."
            )
            results = []
            for case in chosen:
                self.stdout.write(f"  {case.title} …")
                self.stdout.flush()
                results.append(run(case, servers, options["rounds"], options["seconds"]))
        for report in (rounds_report(results), statements_report(statements), targets_report(results, statements[-2:])):
            self.stdout.write("\n" + "\n".join(report))
        self.stdout.write(f"\nMeasured in {time.monotonic() - began:.0f} s.")


def _subjects() -> tuple[str, int]:
    """A partnership of middling place, and a line of the feed from before its last tenth."""
    current = PartnershipCard.objects.filter(superseded_seq=None).order_by("record_id")
    with connection.cursor() as cursor:
        cursor.execute("select max(sequence) * 9 / 10 from feed_change")
        (known_at,) = cursor.fetchone()
    return current[current.count() // 2].record_id, known_at


def _pages(known_at: int) -> tuple[str, ...]:
    """Pages whose statements are timed; the search that has a target stands last."""
    then = f"{THREE_FILTERS}&known_at={known_at}"
    return (THREE_FILTERS, LIST, then, f"{LIST}?known_at={known_at}", BROAD_SEARCH, SEARCH)
