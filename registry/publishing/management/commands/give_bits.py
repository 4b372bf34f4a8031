"""`manage.py give_bits`: keep lists quick as the register grows."""

from typing import Any

from django.core.management.base import BaseCommand

from registry.publishing.catalogue import give_bits_to_common


class Command(BaseCommand):
    help = "Give bits to facts and words that have become common; changes no answer. Run it every night."

    def handle(self, *args: Any, **options: Any) -> None:
        new_bits = give_bits_to_common()
        self.stdout.write(f"{new_bits.facts} facts and {new_bits.lexemes} words have become common.")
