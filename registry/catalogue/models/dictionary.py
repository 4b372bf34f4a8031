"""The dictionaries of facts and of words, and which of them are so common that they have a bit.

Both only ever grow, and a bit once given stays: so a reader who has not heard of the newest bits
asks the longer way, and is answered the same.
"""

from django.contrib.postgres.indexes import GistIndex
from django.db import models


class Fact(models.Model):
    """Something that filters ask for, such as `stage=live` or `role+side=freeholder+community`."""

    name = models.CharField(max_length=200, unique=True)
    bit = models.SmallIntegerField(null=True, unique=True, help_text="Its bit in entries, if it is common.")

    id = models.AutoField(primary_key=True)

    def __str__(self) -> str:
        return self.name


class Lexeme(models.Model):
    """A word that some record has, as the search compares it."""

    kind = models.CharField(max_length=20, help_text="Of which kind of record.")
    lexeme = models.CharField(max_length=300)
    bit = models.SmallIntegerField(null=True, help_text="Its bit in entries of partnerships, if it is common.")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="lexeme_once_a_kind", fields=["kind", "lexeme"]),
            models.UniqueConstraint(name="lexeme_has_its_own_bit", fields=["kind", "bit"]),
        ]
        indexes = [
            # The likest ones first, however unlike: one letter missing of six is much, in letters by threes.
            GistIndex(name="lexeme_likeness", fields=["lexeme"], opclasses=["gist_trgm_ops"]),
            models.Index(name="lexeme_beginnings", fields=["lexeme"], opclasses=["varchar_pattern_ops"]),
        ]

    def __str__(self) -> str:
        return self.lexeme
