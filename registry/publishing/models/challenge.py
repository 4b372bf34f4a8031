"""A reader disputes one field. Private until a curator lets it be seen; then it never changes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from ... import fields
from ...identifiers import mint_opaque


def new_id() -> str:
    return mint_opaque("cha")


class Stage(models.TextChoices):
    """How far a challenge has come. Only open, answered and removed ones are public."""

    UNVERIFIED = "unverified", "Waiting for the reader to open the link"
    QUARANTINED = "quarantined", "Waiting for a curator"
    REFUSED = "refused", "Refused by a curator"
    OPEN = "open", "Waiting for the publisher"
    ANSWERED = "answered", "Answered"
    REMOVED = "removed", "Removed"


PUBLIC = (Stage.OPEN, Stage.ANSWERED, Stage.REMOVED)


class Challenge(models.Model):
    """What a reader says is wrong, and what the publisher answered.

    From the line of the feed that opens it a trigger guards it: what it says stays, an answer is
    given once, and its text may go only with a removal, which leaves a dated reason in its place.
    """

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    record = models.CharField(max_length=14, help_text="Id of the record.", db_index=True)
    edition = models.BigIntegerField(help_text="published_seq of the edition that the reader saw.")
    number = models.PositiveIntegerField(help_text="Number of that edition.")
    pointer = models.CharField(max_length=120, help_text="The field, by key: /homes/h2/count.")
    reason = models.TextField(max_length=2000, blank=True, help_text="What is wrong, in the reader's words.")
    evidence_url = fields.Web("evidence", help_text="Where it can be read; never fetched by us.")
    stage = models.CharField(max_length=12, choices=Stage.choices, default=Stage.UNVERIFIED)
    made_at = models.DateTimeField(auto_now_add=True)
    verified_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", help_text="The curator who screened it."
    )
    decided_at = models.DateTimeField(null=True, help_text="When it was screened.")
    refusal = models.TextField(max_length=1000, blank=True, help_text="Why it was refused; private.")
    opened_seq = models.BigIntegerField(null=True, unique=True, help_text="The line of the feed that made it public.")
    opened_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True, help_text="The day by which the publisher should answer.")
    answered_seq = models.BigIntegerField(null=True, unique=True)
    answered_at = models.DateTimeField(null=True)
    outcome = fields.Code("outcome", vocabulary="challenge_answer", help_text="The publisher's answer.")
    answer = models.TextField(max_length=2000, blank=True, help_text="Why, in the publisher's words.")
    answered_by = models.CharField(max_length=300, blank=True, help_text="In whose name it was answered.")
    removed_seq = models.BigIntegerField(null=True, unique=True)
    removed_at = models.DateTimeField(null=True)
    removal_reason = models.CharField(max_length=500, blank=True, help_text="Why its text was taken out.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="challenge_is_public_with_its_line",
                condition=Q(stage__in=["open", "answered", "removed"], opened_seq__isnull=False, due_on__isnull=False)
                | Q(stage__in=["unverified", "quarantined", "refused"], opened_seq=None),
            ),
            models.CheckConstraint(
                name="challenge_is_answered_with_its_line",
                condition=~Q(stage="answered") | Q(answered_seq__isnull=False) & ~Q(outcome="") & ~Q(answer=""),
            ),
            models.CheckConstraint(
                name="challenge_is_removed_with_a_reason",
                condition=~Q(stage="removed") | Q(removed_seq__isnull=False, reason="") & ~Q(removal_reason=""),
            ),
        ]
        indexes = [
            models.Index(fields=["stage", "made_at"], name="challenge_by_stage"),
            models.Index(fields=["due_on"], name="challenge_by_due_date", condition=Q(stage="open")),
        ]

    def __str__(self) -> str:
        return f"{self.id} of {self.record}"


class ChallengeAddress(models.Model):
    """Where to reach the reader: never shown, and deleted 30 days after the challenge is closed."""

    challenge = models.OneToOneField(Challenge, models.CASCADE, primary_key=True, related_name="address")
    email = models.EmailField()
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the secret of the link.")
    expires_at = models.DateTimeField(help_text="Until when the link can be used.")

    class Meta:
        verbose_name_plural = "challenge addresses"

    def __str__(self) -> str:
        return f"address behind {self.challenge_id}"
