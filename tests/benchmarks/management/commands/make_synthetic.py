"""`manage.py make_synthetic`: an invented register in a database of its own."""

import gc
import math
import statistics
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from registry.errors import NotValid

from ... import database
from ...synthetic import Recipe, is_of, load_synthetic_lists, publish_synthetic, stamped

EVERY = 10  # seconds
NIGHTS = (6_000, 60_000, math.inf)  # editions


class Command(BaseCommand):
    help = "Publish an invented register, the same each time, in a database beside the register's own."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--partnerships", type=int, default=20_000)
        parser.add_argument("--organisations", type=int, help="A tenth of the partnerships unless given.")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        recipe = Recipe(
            options["partnerships"], options["organisations"] or options["partnerships"] // 10, options["seed"]
        )
        name = database.name_of_bench_database()
        if is_of(recipe, stamp := database.stamp_of(name)):
            self.stdout.write(f"{name} holds it already: {stamp}")
            database.use(name)
            return
        database.make_anew(name)
        database.use(name)
        call_command("migrate", verbosity=0)
        call_command("load_places", stdout=self.stdout)
        try:
            rate = self._publish(recipe)
        except NotValid as refused:
            problems = "".join(f"\n  {problem}" for problem in refused.problems)
            raise CommandError(
                "What tests/benchmarks/invented_organisations.py and invented_partnerships.py make breaks a rule. "
                f"Let them fill in what the rules ask:{problems}"
            ) from refused
        providers, homes = load_synthetic_lists(recipe)
        self.stdout.write(f"Listed {providers:,} landlords with homes in districts: {homes:,} rows.")
        with connection.cursor() as cursor:
            call_command("give_bits", stdout=self.stdout)
            # A register that grows slowly uses the room of what has ended again; a bulk load leaves it.
            cursor.execute("vacuum full catalogue_currententry")
            cursor.execute("vacuum analyze")
        database.stamp(name, stamped(recipe, rate))

    def _publish(self, recipe: Recipe) -> float:
        """Publish it all; how many editions a second that were."""
        # Publishing makes many objects that live for a moment: look for garbage less often.
        gc.freeze()
        gc.set_threshold(100_000, 50, 100)
        began = told = time.monotonic()
        done = before = 0
        rates = []
        nights = iter(NIGHTS)
        night = next(nights)
        for done in publish_synthetic(recipe):
            if done > night:
                # As a register in use has it: it grew slowly, and bits were given every night.
                call_command("give_bits", stdout=self.stdout)
                night = next(nights)
            now = time.monotonic()
            if now - told > EVERY:
                rates.append((done - before) / (now - told))
                told, before = now, done
                self.stdout.write(f"  {done:,} editions, {done / (now - began):,.0f} a second")
                self.stdout.flush()
        seconds = time.monotonic() - began
        # Some organisations take another name, and all their partnerships are entered anew: that is no bulk load.
        rate = statistics.median(rates) if rates else done / seconds
        self.stdout.write(
            f"Published {done:,} editions in {seconds:.0f} s: {done / seconds:,.0f} a second, "
            f"{rate:,.0f} in the middle of all spans of {EVERY} seconds."
        )
        return rate
