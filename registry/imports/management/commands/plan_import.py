from django.core.management.base import BaseCommand, CommandParser

from registry.imports.actions import make_plan


class Command(BaseCommand):
    """Make the plan of an uploaded file; uploads of many records start it by themselves."""

    help = "Make the plan of an uploaded file. Safe to run again after a crash."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("identifier", help="Id of the import, such as imp-….")

    def handle(self, *args: object, **options: str) -> None:
        plan = make_plan(options["identifier"])
        self.stdout.write(
            f"{plan.status}: {plan.creates} new, {plan.changes} changed, {plan.unchanged} unchanged, "
            f"{plan.problems} with problems"
        )
