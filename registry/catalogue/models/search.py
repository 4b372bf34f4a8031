from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class SearchEntry(models.Model):
    """What a search of today's register looks into: one row a current record.

    A table of its own, since it holds names of parties, which change when another record
    publishes.
    """

    record_id = models.CharField(primary_key=True, max_length=14)
    kind = models.CharField(max_length=20)
    edition = models.BigIntegerField(help_text="published_seq of the current edition, so that a search needs no card.")
    words = models.TextField(help_text="Names and places, normalised, for slips of the pen.")
    vector = SearchVectorField()

    class Meta:
        indexes = [
            GinIndex(fields=["vector"], name="search_vector"),
            GinIndex(name="search_words", fields=["words"], opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return f"search entry of {self.record_id}"
