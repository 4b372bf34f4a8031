import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from registry.doctor.examine import Examined, examine
from registry.doctor.finding import Weight


class Command(BaseCommand):
    """Look at this deployment. Status 1 where something is wrong; what is only doubtful leaves it at 0."""

    help = "Say what of this deployment is not as it must be, and how to put it right. It changes nothing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One object a line, for a program.")

    def handle(self, *args: Any, **options: Any) -> None:
        is_wrong = False
        for examined in examine():
            self.stdout.write(_as_json(examined) if options["json"] else _in_words(examined))
            is_wrong |= any(finding.weight == Weight.WRONG for finding in examined.findings)
        if is_wrong:
            raise SystemExit(1)


def _in_words(examined: Examined) -> str:
    weight = min((finding.weight for finding in examined.findings), key=list(Weight).index, default="sound")
    lines = [f"{weight:<9} {examined.statement}"]
    for finding in examined.findings:
        lines += [f"          {finding.words}", f"          → {finding.fix}"]
    return "\n".join(lines)


def _as_json(examined: Examined) -> str:
    findings = [{"weight": each.weight, "words": each.words, "fix": each.fix} for each in examined.findings]
    return json.dumps({"statement": examined.statement, "findings": findings}, ensure_ascii=False)
