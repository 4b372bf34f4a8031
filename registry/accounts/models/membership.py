"""Who acts for which organisation, and how far."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from registry.organisations.models import Organisation


class Role(models.TextChoices):
    """What a person may do for an organisation."""

    EDITOR = "editor", "Editor"
    APPROVER = "approver", "Approver"


class Membership(models.Model):
    """A person acts for an organisation: an editor proposes, an approver also decides on others' work."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="membership_one_at_a_time",
                fields=["person", "organisation"],
                condition=Q(until__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.role} of {self.organisation_id}"
