import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ...tracing import Tracing, traces


class Command(BaseCommand):
    help = "Print each value of compiled cases with the row of the seed it went to; fails where one went nowhere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("cases", type=Path, help="A JSON file: a list of cases, each with its id.")
        parser.add_argument("--faults", action="store_true", help="Print only what is wrong.")

    def handle(self, *args: Any, **options: Any) -> None:
        cases = {case["id"]: case for case in json.loads(options["cases"].read_text(encoding="utf-8"))}
        known = {trace.case: trace for trace in traces()}
        tracing = Tracing()
        count, faults = 0, [f"{case}: no trace" for case in cases if case not in known]
        for identifier, case in cases.items():
            for value in tracing.follow(known[identifier], case) if identifier in known else ():
                count += 1
                line = f"{value.case} {value.pointer} {str(value.value)[:70]!r} → {', '.join(value.targets)}"
                if value.fault:
                    faults.append(f"{line}: {value.fault}")
                elif not options["faults"]:
                    self.stdout.write(line)
        for fault in faults:
            self.stdout.write(fault)
        self.stdout.write(f"{count} values of {len(cases)} cases, {len(faults)} at fault")
        if faults:
            raise CommandError("Some values went nowhere. Correct the trace of the case, or the record.")
