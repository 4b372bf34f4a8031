"""`manage.py load_postcodes_of_demo`: what `make demo` runs beside the server."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from registry.publishing.catalogue import rebuild_catalogue


class Command(BaseCommand):
    help = "Load the postcodes unless they are loaded, place the records that name one, and make a release of it all."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("load_postcodes", "--if-newer", stdout=self.stdout)
        done = max(rebuild_catalogue(), default=0)
        self.stdout.write(f"Made {done} editions anew.")
        # Last, so that it has what the postcodes told; the next start finds it there, unless something was published.
        call_command("make_release", stdout=self.stdout)
