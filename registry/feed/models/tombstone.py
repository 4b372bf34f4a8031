"""What stands where a record was: nothing is deleted, an id always resolves."""

from django.db import models
from django.db.models import Q


class Tombstone(models.Model):
    """A record was withdrawn, or merged into another; dated by its line of the feed."""

    WITHDRAWN, MERGED = "withdrawn", "merged"

    sequence = models.BigIntegerField(primary_key=True, help_text="The line of the feed.")
    record = models.CharField(max_length=14, unique=True, help_text="Id of the record.")
    kind = models.CharField(max_length=10, choices=[(WITHDRAWN, "Withdrawn"), (MERGED, "Merged")])
    at = models.DateTimeField(help_text="When, in UTC.")
    reason = models.CharField(max_length=500, help_text="Why, in a sentence anyone may read.")
    replaced_by = models.CharField(
        max_length=14, blank=True, help_text="Id of the record that took its place, if merged."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="tombstone_names_a_successor_when_merged",
                condition=Q(kind="merged") ^ Q(replaced_by=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.record} {self.kind}"
