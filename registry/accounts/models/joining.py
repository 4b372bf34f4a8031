"""Ways into an organisation: invited by it, or claiming to belong to it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from registry.organisations.models import Organisation

from .membership import Role


class Invitation(models.Model):
    """An organisation asks a person, by e-mail, to act for it. The link is kept as a digest only."""

    OPEN, ACCEPTED, CANCELLED, EXPIRED = "open", "accepted", "cancelled", "expired"

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=10, choices=Role.choices)
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="invitation_is_accepted_or_cancelled", condition=Q(accepted_at=None) | Q(cancelled_at=None)
            )
        ]

    def __str__(self) -> str:
        return f"invitation to {self.organisation_id}"

    @property
    def state(self) -> str:
        """Whether it can still be accepted, and why not."""
        if self.accepted_at or self.cancelled_at:
            return self.ACCEPTED if self.accepted_at else self.CANCELLED
        return self.OPEN if timezone.now() < self.expires_at else self.EXPIRED


class Claim(models.Model):
    """A person says that they belong to an organisation; an approver of it, or a curator, decides.

    Who is to be an approver needs both: an approver vouches for them, and a curator agrees.
    """

    WAITING, VOUCHED, GRANTED, REFUSED = "waiting", "vouched", "granted", "refused"
    UNDECIDED = (WAITING, VOUCHED)

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="claims")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="claims")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.EDITOR)
    reason = models.TextField(max_length=1000, help_text="How the organisation knows the person.")
    status = models.CharField(
        max_length=10,
        default=WAITING,
        choices=[
            (WAITING, "Waiting"),
            (VOUCHED, "Waiting for a curator"),
            (GRANTED, "Granted"),
            (REFUSED, "Refused"),
        ],
    )
    vouched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The approver who wants the person as an approver.",
    )
    answer = models.TextField(max_length=1000, blank=True, help_text="Why it was refused.")
    at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="claim_waits_once",
                fields=["person", "organisation"],
                condition=Q(status__in=("waiting", "vouched")),
            ),
            models.CheckConstraint(
                name="claim_is_vouched_for_by_somebody", condition=~Q(status="vouched") | Q(vouched_by__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"claim of {self.person} to {self.organisation_id}"
