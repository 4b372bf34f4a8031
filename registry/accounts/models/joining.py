"""Ways into an organisation: invited by it, or claiming to belong to it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from registry.organisations.models import Organisation

from .membership import Role


class Invitation(models.Model):
    """An organisation asks a person, by e-mail, to act for it. The link is kept as a digest only."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=10, choices=Role.choices)
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"invitation to {self.organisation_id}"


class Claim(models.Model):
    """A person says that they belong to an organisation; an approver of it, or a curator, decides."""

    WAITING, GRANTED, REFUSED = "waiting", "granted", "refused"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="claims")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="claims")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.EDITOR)
    reason = models.TextField(max_length=1000, help_text="How the organisation knows the person.")
    status = models.CharField(
        max_length=10,
        default=WAITING,
        choices=[(WAITING, "Waiting"), (GRANTED, "Granted"), (REFUSED, "Refused")],
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
                condition=Q(status="waiting"),
            )
        ]

    def __str__(self) -> str:
        return f"claim of {self.person} to {self.organisation_id}"
