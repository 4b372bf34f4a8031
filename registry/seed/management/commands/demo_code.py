"""`manage.py demo_code EMAIL`: the code by which somebody of the demo signs in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from registry.errors import RegistryError
from registry.seed.demo_people import demo_code


class Command(BaseCommand):
    help = "Print the code that the authenticator app of somebody of the demo shows now."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="as `make demo` prints it")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            code, seconds = demo_code(options["email"])
        except RegistryError as error:
            raise CommandError(f"{error.title}. {error.detail}") from None
        self.stdout.write(f"{code} (for {seconds} seconds more)")
