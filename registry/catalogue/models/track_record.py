"""How many partnerships each association has on record, added up as they are written."""

from django.db import models

from .card import Codes


class TrackRecord(models.Model):
    """Current partnerships of one association with groups of these kinds in one nation, each counted once.

    A ranking asks of every association what it did; of hundreds of thousands of involvements, these sums are left to
    read. The database keeps them as involvements come and go: registry/catalogue/migrations.
    """

    organisation_id = models.CharField(max_length=14, help_text="The association as the records name it.")
    community_kinds = Codes()
    nation = models.CharField(max_length=9, help_text="Code of the nation; empty where it is not known.")
    partnerships = models.IntegerField()
    undated = models.IntegerField(help_text="How many of them have no year.")
    weight = models.BigIntegerField(
        help_text="Sum over those with a year, in millionths: one of 2000 is 1, and one of 15 years later twice as much."
    )
    latest = models.SmallIntegerField(null=True, help_text="The latest year.")
    halted = models.IntegerField(
        db_default=0, help_text="How many of them have stalled, or ended before they were built."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation_id", "community_kinds", "nation"], name="track_record_is_added_up_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.partnerships} of {self.organisation_id}"
