"""Who did what, when, with which key or session. Rows are only added."""

from django.conf import settings
from django.db import models

from .token import Token


class AuditEntry(models.Model):
    """One action. Curators can read them; nobody can change them."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    token = models.ForeignKey(Token, models.PROTECT, null=True, blank=True, related_name="+")
    session = models.CharField(max_length=16, blank=True, help_text="First part of a digest of the session's key.")
    request_id = models.CharField(max_length=64, blank=True)
    action = models.CharField(max_length=40, help_text="The operation of `policy.py`.")
    organisation = models.CharField(max_length=14, blank=True, help_text="For whom it was done.")
    target = models.CharField(max_length=60, blank=True, help_text="What it was done to.")
    sequence = models.BigIntegerField(
        null=True, blank=True, help_text="The line of the feed that tells of it, if it is public."
    )
    words = models.CharField(max_length=500, blank=True, help_text="More, in plain words.")

    class Meta:
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.target}"
