from typing import Any

from django.core.management.base import BaseCommand

from registry.enquiries.actions import remove_old_enquiries


class Command(BaseCommand):
    help = "Delete enquiries whose link was not used within seven days, and all others after 90 days. Run it daily."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{remove_old_enquiries()} enquiries deleted")
