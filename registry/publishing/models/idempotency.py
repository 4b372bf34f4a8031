"""Answers already given to a key, so that a repeated POST makes nothing twice."""

from django.db import models


class StoredAnswer(models.Model):
    """What was answered to one actor's key. Kept for a day or more."""

    actor = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, help_text="SHA-256 of method, path and payload.")
    status = models.PositiveSmallIntegerField()
    payload = models.BinaryField()
    headers = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="a_key_is_answered_once", fields=["actor", "key"])]

    def __str__(self) -> str:
        return f"answer to {self.key}"
