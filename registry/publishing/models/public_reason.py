"""Why a curator published something that a party had confirmed otherwise, or did not agree to. Public, for good."""

from django.db import models


class PublicReason(models.Model):
    """A curator's reason, beside the edition that it is given for. Rows are only added."""

    sequence = models.BigIntegerField(primary_key=True, help_text="The edition, by its line of the feed.")
    words = models.TextField(max_length=1000, help_text="The reason, as anyone can read it.")

    class Meta:
        constraints = [models.CheckConstraint(name="public_reason_says_something", condition=~models.Q(words=""))]

    def __str__(self) -> str:
        return f"reason for {self.sequence}"
