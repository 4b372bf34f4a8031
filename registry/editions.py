"""What was published about a record, once and for ever.

A record is an id that is never reused. An edition is what was said of it at one line of the
feed: its primary key *is* that line's sequence number, so time on the register and the identity
of an edition are one thing. Rows of the named tables belong to an edition.
"""

from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models

from . import fields


class Record(models.Model):
    """A public id. Concrete kinds set `prefix` and list their `tables` in reading order."""

    prefix = ""
    tables: tuple[str, ...] = ()

    if TYPE_CHECKING:
        objects: ClassVar[models.Manager[Self]]

    id = models.CharField(
        primary_key=True,
        max_length=14,
        help_text="Stable public id: prefix, nine random characters, one check character.",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.id


class Edition(models.Model):
    """Concrete editions add `record`, a foreign key to their Record, and the head's fields."""

    published_seq = models.BigIntegerField(
        primary_key=True, help_text="The line of the feed by which it was published."
    )
    number = models.PositiveIntegerField(help_text="1 for the first edition of the record.")

    if TYPE_CHECKING:
        # Any, since the plugin would look for the foreign key of concrete models in this one.
        objects: ClassVar[models.Manager[Any]]
        record_id: str

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(name="%(app_label)s_%(class)s_number_is_used_once", fields=["record", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.record_id} edition {self.number}"


class TableRow(models.Model):
    """A row of a named table. Concrete rows add `edition` and set `table`."""

    table = ""

    id = models.BigAutoField(primary_key=True)
    position = models.PositiveSmallIntegerField(help_text="Place in its table, from 0.")
    key = fields.RowKey(
        "key",
        max_length=20,
        help_text="Unique in this table of the record, so that other rows can point here.",
    )

    if TYPE_CHECKING:
        # Any, since the plugin would look for the foreign key of concrete models in this one.
        objects: ClassVar[models.Manager[Any]]
        edition_id: int

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(name="%(app_label)s_%(class)s_key_once", fields=["edition", "key"])]

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.table}/{self.key}"


class SourcedRow(TableRow):
    """A row that says where it comes from and how far to trust it."""

    sources = fields.Keys(
        table="sources",
        help_text="Keys of the sources that say so; empty means the record's sources together.",
    )
    note = fields.LongText(
        "note",
        max_length=2000,
        help_text="A remark for which there is no column; never a value that has one.",
    )
    certainty = fields.Code(
        "certainty",
        vocabulary="certainty",
        help_text="stated by a party, a register or an official paper; reported by others only; "
        "or disputed. Empty means stated.",
    )

    class Meta(TableRow.Meta):
        abstract = True
