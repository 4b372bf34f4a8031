from django.db import models
from django.db.models import Q


class Rebuild(models.Model):
    """A making anew of cards and texts that were of another stamp: it may be interrupted, and goes on."""

    stamp = models.CharField(max_length=12, help_text="What they are made of from then on.")
    begun_at = models.DateTimeField(auto_now_add=True)
    sequence = models.BigIntegerField(
        null=True, help_text="The line of the feed that says it was done; empty until then."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="rebuild_of_one_stamp_at_a_time", fields=["stamp"], condition=Q(sequence__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"rebuild to {self.stamp}"
