"""A suggestion from when it is typed until 30 days after a curator answered it."""

from django.conf import settings
from django.db import models

from registry import fields
from registry.identifiers import mint_opaque


def new_id() -> str:
    return mint_opaque("sug")


class Suggestion(models.Model):
    """A partnership that a reader misses. Nothing of it is public, and all of it goes once it has been answered."""

    UNCONFIRMED, WAITING, ANSWERED = "unconfirmed", "waiting", "answered"

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    location = fields.Text("location", blank=False, max_length=120, help_text="Where it is.")
    parties = fields.Text("who takes part", blank=False, max_length=200, help_text="Which group, which association.")
    facts = fields.LongText("what is known", max_length=2000, help_text="What the reader knows of it.")
    source_url = fields.Web("source", blank=False, help_text="Where it can be read; never fetched by us.")
    email = models.EmailField(help_text="Where the answer goes.")
    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the secret of the link.")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(help_text="Until when the link can be used.")
    confirmed_at = models.DateTimeField(null=True, help_text="When its sender had it sent on to the curators.")
    answered_at = models.DateTimeField(null=True, help_text="When a curator took it up or closed it.")
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    submission = models.CharField(max_length=24, blank=True, help_text="Id of the draft that was begun from it.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="suggestion_is_answered_once_it_was_confirmed",
                condition=models.Q(answered_at=None) | models.Q(confirmed_at__isnull=False, answered_by__isnull=False),
            )
        ]
        indexes = [models.Index(fields=["confirmed_at"], name="suggestion_by_day")]

    def __str__(self) -> str:
        return f"{self.id}, {self.state}"

    @property
    def state(self) -> str:
        if self.answered_at:
            return self.ANSWERED
        return self.WAITING if self.confirmed_at else self.UNCONFIRMED
