from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ...pages import out_of_date, write_pages


class Command(BaseCommand):
    help = "Write the pages of docs/ that are made from the code: data dictionary, rules, vocabularies, filters."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.BASE_DIR) / "docs"
        if not options["check"]:
            for path in write_pages(folder):
                self.stdout.write(f"docs/{path} is written.")
        elif stale := out_of_date(folder):
            listed = ", ".join(f"docs/{path}" for path in stale)
            raise CommandError(f"Out of date: {listed}. Run `python manage.py write_docs`.")
