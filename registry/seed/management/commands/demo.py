"""`manage.py demo`: fill the register step by step, then serve it. What `make demo` runs."""

import os
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.utils import OperationalError

from registry.outbox.sending import where_letters_go
from registry.places.shipped import load_places
from registry.publishing.catalogue import rebuild_catalogue
from registry.seed.actions import publish_seed
from registry.seed.demo_people import NotTheDemo, how_they_sign_in, make_demo_people
from registry.seed.serving import load_postcodes_beside, require_free_port, send_letters_beside, serve

Step = tuple[str, Callable[[], object]]


def make_old_answers_anew() -> None:
    """Those of an earlier version of this checkout; none where nothing has changed."""
    for done in rebuild_catalogue():
        sys.stdout.write(f"      {done} editions\r")
        sys.stdout.flush()


def make_people() -> None:
    """Whom one can sign in as; none in a database that may be that of a real register."""
    try:
        make_demo_people()
    except NotTheDemo as error:
        sys.stdout.write(f"      {error.detail}\n")


# In this order. Each step must be quick, and lose nothing, when its work is already done.
STEPS: list[Step] = [
    ("Starting PostgreSQL", connection.ensure_connection),
    ("Bringing the tables up to date", lambda: call_command("migrate", verbosity=0)),
    ("Loading areas with their deprivation and rurality", load_places),
    ("Making old answers anew", make_old_answers_anew),
    ("Publishing the seed register", publish_seed),
    ("Making people to sign in as", make_people),
    ("Loading postcodes and making a release in the background", load_postcodes_beside),
]

# What to open, under http://127.0.0.1:8000.
ADDRESSES = [
    ("The register", "/"),
    ("Partnerships", "/api/v1/partnerships/"),
    ("Releases", "/api/v1/releases/"),
    ("Reference", "/api/v1/reference/"),
    ("Try requests", "/api/v1/try/"),
    ("State of the postcodes", "/api/v1/health/ready"),
]


class Command(BaseCommand):
    help = "Fill the register and serve it on http://127.0.0.1:8000; PORT changes the port."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        port = port_from(os.environ.get("PORT", "8000"))
        require_free_port(port)
        for at, (doing, step) in enumerate(STEPS, start=1):
            self.stdout.write(f"[{at}/{len(STEPS)}] {doing}")
            self.stdout.flush()
            try:
                step()
            except OperationalError as error:
                raise CommandError(f"{doing}: {error}") from error
            except KeyboardInterrupt:
                raise CommandError("Stopped half-way; the next `make demo` goes on.") from None
        connection.close()
        self.stdout.write("\nThe register is served here; Ctrl-C stops it.")
        for name, path in ADDRESSES:
            self.stdout.write(f"  {name:<24} http://127.0.0.1:{port}{path}")
        self._tell_how_to_sign_in(port)
        self.stdout.write(f"\n{where_letters_go()}")
        self.stdout.flush()
        send_letters_beside()
        serve(port)

    def _tell_how_to_sign_in(self, port: int) -> None:
        if not settings.MAY_HAVE_DEMO_PEOPLE:
            return
        self.stdout.write(f"\nSign in at http://127.0.0.1:{port}/accounts/login/ as one of these.")
        for line in how_they_sign_in():
            self.stdout.write(line)
        self.stdout.write(
            "  The code that is asked for then: .venv/bin/python manage.py demo_code curator@demo.example"
        )


def port_from(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CommandError(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)
