"""The feed: one line for everything visible that changes, gap-free and hash-chained."""

import hashlib
import json

from django.db import models

from ... import fields

BEGINNING = "0" * 64


class Change(models.Model):
    """One line of the feed. Its hash binds it to all lines before; it holds digests, no content."""

    sequence = models.BigIntegerField(
        primary_key=True, help_text="1, 2, 3 … without a gap, in the order of the commits."
    )
    at = models.DateTimeField(help_text="When, in UTC; never before the line above.")
    kind = fields.Code("kind", blank=False, vocabulary="change_kind", help_text="What happened.")
    record = models.CharField(max_length=14, help_text="Id of the record it happened to.")
    edition = models.PositiveIntegerField(null=True, help_text="Number of the edition, where the change is about one.")
    publisher = models.CharField(max_length=300, blank=True, help_text="In whose name it was done.")
    digest = models.CharField(max_length=64, blank=True, help_text="Salted SHA-256 of the content published.")
    previous_hash = models.CharField(max_length=64, help_text="The hash of the line above.")
    hash = models.CharField(max_length=64, help_text="SHA-256 over this line and previous_hash.")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="change_follows_one_change", fields=["previous_hash"]),
        ]
        indexes = [
            models.Index(fields=["at"], name="change_by_moment"),
            models.Index(fields=["record", "sequence"], name="change_by_record"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.kind} {self.record}"

    def linked_hash(self) -> str:
        """The hash this line must have, from its own cells and the hash before it."""
        line = [
            self.sequence,
            self.at.isoformat(),
            self.kind,
            self.record,
            self.edition,
            self.publisher,
            self.digest,
            self.previous_hash,
        ]
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
