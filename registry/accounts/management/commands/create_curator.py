import getpass
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from registry.accounts.actions import create_curator


class Command(BaseCommand):
    help = "Make a curator of the register, who decides for any organisation, never on their own work."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument(
            "--no-password", action="store_true", help="let the person choose one by `Forgotten password`"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        password = None if options["no_password"] else getpass.getpass("Password: ")
        if password is not None:
            try:
                validate_password(password)
            except ValidationError as refused:
                raise CommandError(" ".join(refused.messages)) from None
        person = create_curator(email=options["email"], password=password)
        self.stdout.write(f"{person.email} is a curator.")
