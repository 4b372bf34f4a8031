"""Counting what may be done a few times a day, for all workers together."""

from django.db import models


class Tally(models.Model):
    """How often something was done today, under a digest that tells nobody who did it."""

    what = models.CharField(max_length=64)
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(name="tally_once_a_day", fields=["what", "day"])]
        verbose_name_plural = "tallies"

    def __str__(self) -> str:
        return f"{self.count} on {self.day}"
