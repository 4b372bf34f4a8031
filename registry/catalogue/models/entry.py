"""How a partnership is found: one narrow row from one line of the feed until another.

The row is narrow because a question that no index answers reads all of them: at two hundred
thousand partnerships that takes milliseconds here, and a second over whole cards. Where it comes
from and how it is read: docs/entries.md.
"""

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce

LARGEST, SMALLEST = 2_147_483_647, -2_147_483_647
FIRST_DAY, LAST_DAY = datetime.date.min, datetime.date(9999, 12, 31)
BITS_A_WORD = 63  # the sign of a bigint stays out of it
FACT_WORDS, LEXEME_WORDS = 6, 4


class Bits(models.BigIntegerField):
    """Sixty-three yes-or-nos: the bits that facts, or words, have been given."""


class Entry(models.Model):
    """What lists filter and sort by. A later edition, or a party's new name, begins another entry."""

    # What most questions look at comes first: PostgreSQL unpacks a row from its beginning.
    since_seq = models.BigIntegerField(help_text="The line of the feed that brought it about.")
    facts0, facts1, facts2, facts3, facts4, facts5 = (Bits(default=0) for _ in range(FACT_WORDS))
    words0, words1, words2, words3 = (Bits(default=0) for _ in range(LEXEME_WORDS))
    id = models.BigIntegerField(primary_key=True, help_text="The same number in `EntryFacts` and `EntryWords`.")
    edition_id = models.BigIntegerField(help_text="published_seq of the edition that was current.")
    homes = models.IntegerField(null=True)
    homes_completed = models.IntegerField(null=True)
    lease_years = models.IntegerField(null=True)
    months_to_live = models.IntegerField(null=True)
    ground_rent_per_home = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    completeness = models.SmallIntegerField()
    deprivation_decile = models.SmallIntegerField(null=True)
    uk_deprivation_decile = models.SmallIntegerField(null=True)
    began_by = models.DateField(null=True)
    completed_from = models.DateField(null=True)
    completed_until = models.DateField(null=True)
    ended_by = models.DateField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    published_at = models.DateTimeField()
    record_id = models.CharField(max_length=14)
    name_normalised = models.CharField(max_length=300)

    if TYPE_CHECKING:
        objects: ClassVar[models.Manager[Any]]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"entry of {self.record_id} since {self.since_seq}"


def _orders(table: str) -> list[models.Index]:
    """One index for each order of the list, so that a page is found by walking along it."""
    return [
        models.Index(fields=["name_normalised", "record_id"], name=f"{table}_by_name"),
        models.Index(fields=["completeness", "record_id"], name=f"{table}_by_completeness_up"),
        models.Index(F("completeness").desc(), "record_id", name=f"{table}_by_completeness_down"),
        *_unknown_last("homes", f"{table}_by_homes"),
        *_unknown_last("lease_years", f"{table}_by_lease"),
        *_unknown_last("deprivation_decile", f"{table}_by_deprivation"),
        *_unknown_last("completed_from", f"{table}_by_completion", FIRST_DAY, LAST_DAY),
    ]


def _unknown_last(column: str, name: str, first: Any = SMALLEST, last: Any = LARGEST) -> list[models.Index]:
    """Both directions of an order in which what is not known comes last."""
    return [
        models.Index(Coalesce(F(column), models.Value(last)), "record_id", name=f"{name}_up"),
        models.Index(Coalesce(F(column), models.Value(first)).desc(), "record_id", name=f"{name}_down"),
    ]


class CurrentEntry(Entry):
    """The entry of each partnership that is on the register now."""

    class Meta:
        constraints = [models.UniqueConstraint(name="entry_one_current_per_record", fields=["record_id"])]
        indexes = [
            *_orders("entry"),
            # Not of ended ones: those that count at a moment are the last published of them, and a walk would pass the rest.
            models.Index(fields=["published_at", "record_id"], name="entry_by_publication"),
            models.Index(fields=["latitude", "longitude"], name="entry_by_point"),
            models.Index(fields=["since_seq"], name="entry_by_beginning"),
        ]


class EndedEntry(Entry):
    """Entries that a later one, or the end of the record, has followed: `known_at` reads them."""

    until_seq = models.BigIntegerField(help_text="The line of the feed that ended it.")

    class Meta:
        indexes = [
            *_orders("ended"),
            models.Index(fields=["since_seq"], name="ended_entry_by_beginning"),
            models.Index(fields=["until_seq"], name="ended_entry_by_end"),
            models.Index(fields=["record_id"], name="ended_entry_by_record"),
        ]
