"""Keys by which programs act for an organisation."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.organisations.models import Organisation


class AfterLeaving(models.TextChoices):
    """What became of a key that ended because the person who issued it left."""

    WAITING = "waiting", "Ended because its issuer left"
    ISSUED_ANEW = "issued_anew", "Ended because its issuer left, and issued anew"
    NOT_NEEDED = "not_needed", "Ended because its issuer left, and no longer needed"


class Token(models.Model):
    """A key of an organisation: shown once, kept as a digest, limited in scope and time."""

    handle = models.CharField(
        max_length=8, unique=True, help_text="The public part of the key, by which it is looked up."
    )
    digest = models.CharField(max_length=64, help_text="SHA-256 of the whole key.")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100, help_text="What it is for, in the owner's words.")
    scopes = ArrayField(models.CharField(max_length=40), help_text="What it may be used for.")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    after_leaving = models.CharField(
        max_length=12, blank=True, choices=AfterLeaving.choices, help_text="Empty unless its issuer left."
    )
    last_used_on = models.DateField(null=True, blank=True, help_text="The day, not the moment.")

    def __str__(self) -> str:
        return f"{self.name} ({self.handle})"
