"""How a record left the register, and came back: lines that are only added, so that an id always resolves."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q


class EndingQuerySet(models.QuerySet["Ending"]):
    """Which endings are in force. Only `registry.feed.endings` asks; everybody else asks there."""

    def in_force(self, line: int | None = None) -> Self:
        """Those that nothing has undone by a line of the feed; without a line, today.

        A record that is restored comes back with the edition of the following line, and has ended until then.
        """
        later = Ending.objects.filter(record=OuterRef("record"), sequence__gt=OuterRef("sequence"))
        until = self.exclude(kind=Ending.RESTORED)
        if line is not None:
            until, later = until.filter(sequence__lte=line), later.filter(sequence__lt=line)
        return until.filter(~Exists(later))


class Ending(models.Model):
    """A record was withdrawn, merged into another, or restored after that; dated by its line of the feed."""

    WITHDRAWN, MERGED, RESTORED = "withdrawn", "merged", "restored"

    sequence = models.BigIntegerField(primary_key=True, help_text="The line of the feed.")
    record = models.CharField(max_length=14, help_text="Id of the record.")
    kind = models.CharField(
        max_length=10, choices=[(WITHDRAWN, "Withdrawn"), (MERGED, "Merged"), (RESTORED, "Restored")]
    )
    at = models.DateTimeField(help_text="When, in UTC.")
    reason = models.CharField(max_length=500, help_text="Why, in a sentence anyone may read.")
    replaced_by = models.CharField(
        max_length=14, blank=True, help_text="Id of the record that took its place, if merged."
    )
    is_by_law = models.BooleanField(
        default=False, db_default=False, help_text="Whether the law required that the record goes: it never comes back."
    )

    objects: ClassVar[models.Manager] = EndingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="ending_names_a_successor_when_merged",
                condition=Q(kind="merged") ^ Q(replaced_by=""),
            ),
            models.CheckConstraint(
                name="ending_by_law_is_a_withdrawal",
                condition=Q(is_by_law=False) | Q(kind="withdrawn"),
            ),
        ]
        indexes = [
            models.Index(fields=["record", "sequence"], name="ending_by_record"),
            models.Index(fields=["replaced_by"], name="ending_by_successor", condition=~Q(replaced_by="")),
        ]

    def __str__(self) -> str:
        return f"{self.record} {self.kind}"
