"""Which editions no person published, but a load of many records."""

from django.db import models


class Load(models.TextChoices):
    """What brings many records at once, again and again."""

    SEED = "seed", "The seed register"
    PROVIDERS = "registered_providers", "The regulator's list of registered providers"


class LoadedEdition(models.Model):
    """An edition that a load wrote. Rows are written with their edition, and are only added."""

    edition = models.BigIntegerField(
        primary_key=True, help_text="The edition's published_seq, whatever kind of record it is."
    )
    load = models.CharField(max_length=30, choices=Load.choices, help_text="Which load wrote it.")

    def __str__(self) -> str:
        return f"edition {self.edition} of the load {self.load}"
