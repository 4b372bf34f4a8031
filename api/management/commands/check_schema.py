from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.openapi.committed import difference, fresh


class Command(BaseCommand):
    help = "Fail if the API is not what docs/openapi.yaml says, or if its description has gaps."

    def handle(self, *args: Any, **options: Any) -> None:
        text, warnings = fresh()
        if warnings:
            raise CommandError("\n".join(["The description of the API has gaps:", *warnings]))
        if lines := difference(text):
            raise CommandError(
                "\n".join(
                    [*lines, "The API is not what docs/openapi.yaml says. If you mean it: manage.py write_schema"]
                )
            )
        self.stdout.write("docs/openapi.yaml is what the code says.")
