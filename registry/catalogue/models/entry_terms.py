"""What entries are looked up by: facts, and words. Written once, never changed."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class EntryFacts(models.Model):
    """All facts of one entry of a partnership, by their numbers."""

    entry = models.BigIntegerField(primary_key=True)
    facts = ArrayField(models.IntegerField(), help_text="Numbers of facts.")

    class Meta:
        indexes = [GinIndex(fields=["facts"], name="entry_facts", fastupdate=False)]

    def __str__(self) -> str:
        return f"facts of entry {self.entry}"


class EntryWords(models.Model):
    """The words of one entry of a partnership: A for its name, B for places and parties, C for its summary."""

    entry = models.BigIntegerField(primary_key=True)
    vector = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="entry_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"words of entry {self.entry}"


class OrganisationWords(models.Model):
    """The words of one edition of an organisation: A for its name, B for other names, D for places."""

    entry = models.BigIntegerField(primary_key=True, help_text="published_seq of the edition.")
    vector = SearchVectorField()
    names = ArrayField(models.TextField(), db_default=[], help_text="All it is called, as names are compared.")

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="organisation_words", fastupdate=False)]

    def __str__(self) -> str:
        return f"words of edition {self.entry}"
