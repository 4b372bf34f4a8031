"""One narrow, replaceable row an edition: every column that a list may filter, sort or group by.

A card holds no content of its own. It is made from a content and what we derive of it, and can
be made anew at any time (`manage.py rebuild_catalogue`); so no trigger guards it.
"""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from ...fields import Deconstructed

CURRENT = Q(superseded_seq__isnull=True)


class Codes(ArrayField):
    """Codes of the rows of a table, or ids, gathered on the card for filters."""

    def __init__(self, base_field: models.Field | None = None, **options: Any) -> None:
        options.setdefault("default", list)
        super().__init__(base_field or models.CharField(max_length=60), **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("base_field", None)
        return name, path, args, options


class Stamp(models.CharField):
    """What a card or a text was made of; empty where it was made before there were stamps."""

    def __init__(self, **options: Any) -> None:
        options |= {"max_length": 12, "db_default": ""}
        super().__init__(**options)


class Card(models.Model):
    """What every card has: the time in which its edition was the current one."""

    record_id = models.CharField(max_length=14)
    superseded_seq = models.BigIntegerField(
        null=True, help_text="The line of the feed that ended it: a later edition, or its end."
    )
    ended = models.BooleanField(
        default=False, db_default=False, help_text="Whether the record left the register with this edition."
    )
    ended_until_seq = models.BigIntegerField(
        null=True, help_text="Where the record left with this edition and was restored: the line of the edition after."
    )
    method = models.PositiveSmallIntegerField(help_text="Number of the method of derived values.")
    stamp = Stamp()
    number = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    name = models.CharField(max_length=300)
    name_normalised = models.CharField(max_length=300)
    areas = Codes(help_text="Current codes of its areas and of all that contain them.")

    if TYPE_CHECKING:
        # Any, since the plugin would look for the foreign key of concrete models in this one.
        objects: ClassVar[models.Manager[Any]]
        edition_id: int

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"card of {self.record_id} edition {self.number}"


def partial(*fields: str, name: str) -> models.Index:
    """An everyday index: over current cards only, ending in the id by which pages begin."""
    return models.Index(*fields, "record_id", name=name, condition=CURRENT)


def by_name(name: str) -> models.Index:
    """The order of lists that ask for nothing: with the edition in it, they are read and counted from the index."""
    return models.Index(fields=["name_normalised", "record_id"], include=["edition"], name=name, condition=CURRENT)


def ended(name: str) -> models.Index:
    """What ended after a moment: those that `known_at` shows beside today's."""
    return models.Index(fields=["superseded_seq"], name=name, condition=~CURRENT)


def codes_index(field: str, name: str) -> GinIndex:
    return GinIndex(fields=[field], name=name, condition=CURRENT)


def one_current_per_record(noun: str) -> list[models.BaseConstraint]:
    return [
        models.UniqueConstraint(name=f"{noun}_card_one_current_per_record", fields=["record_id"], condition=CURRENT)
    ]
