from django.core.management.base import BaseCommand

from api.openapi.examples import FOLDER
from api.openapi.recording import answers, as_text


class Command(BaseCommand):
    help = "Record the examples of the document anew from this database, which must hold the seed register."

    def handle(self, *args, **options):
        found = {name: as_text(name, answer) for name, answer in answers()}
        for old in FOLDER.iterdir():
            if old.name not in found:
                old.unlink()
        for name, text in found.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
        self.stdout.write(f"{len(found)} examples in {FOLDER}. Now: manage.py write_schema")
