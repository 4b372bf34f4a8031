"""What the parties of a partnership say of it. Rows are only added; the newest of an organisation counts."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from registry.accounts.models import Token
from registry.organisations.models import Organisation
from registry.partnerships.models import Partnership


class Verdict(models.TextChoices):
    """What a party says of an edition."""

    CONFIRMED = "confirmed", "Confirmed"
    DISPUTED = "disputed", "Disputed"


class Confirmation(models.Model):
    """One party's word on one edition, at its line of the feed."""

    sequence = models.BigIntegerField(primary_key=True, help_text="The line of the feed that tells of it.")
    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="confirmations")
    edition = models.BigIntegerField(help_text="published_seq of the edition.")
    number = models.PositiveIntegerField(help_text="Number of the edition.")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="confirmations")
    speaks_for = ArrayField(
        models.CharField(max_length=14),
        help_text="Ids of the parties it speaks for: itself, or organisations it succeeded.",
    )
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    words = models.TextField(max_length=1000, blank=True, help_text="Why; needed for a dispute. Public.")
    at = models.DateTimeField(help_text="When, in UTC.")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    token = models.ForeignKey(Token, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="confirmation_is_by_a_person_or_a_program",
                condition=Q(person=None, token__isnull=False) | Q(person__isnull=False, token=None),
            ),
            models.CheckConstraint(name="dispute_says_why", condition=Q(verdict="confirmed") | ~Q(words="")),
        ]
        indexes = [
            models.Index(fields=["partnership", "sequence"], name="confirmation_by_partnership"),
            models.Index(fields=["organisation", "sequence"], name="confirmation_by_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.verdict} {self.partnership_id} edition {self.number}"
