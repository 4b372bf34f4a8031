from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.openapi.committed import FILE, fresh


class Command(BaseCommand):
    help = "Write docs/openapi.yaml anew; commit it with the change that it describes."

    def handle(self, *args: Any, **options: Any) -> None:
        text, warnings = fresh()
        if warnings:
            raise CommandError("\n".join(["The description of the API has gaps:", *warnings]))
        FILE.write_text(text, encoding="utf-8")
        self.stdout.write(f"{FILE}: {text.count(chr(10)):,} lines")
