"""What those say of a proposal whose consent it needs. Private, as the proposal is."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from .submission import Submission


class Answer(models.TextChoices):
    """What an organisation says of a proposal that concerns it."""

    AGREES = "agrees", "Agrees"
    OBJECTS = "objects", "Objects"


class Ground(models.TextChoices):
    """Why somebody's consent is needed."""

    TERMS = "terms", "has confirmed this"
    ROW = "row", "is named by a row of parties that changes"
    HISTORY = "history", "is named as its history"
    ENDING = "ending", "takes part in it, or has confirmed it"


class Consent(models.Model):
    """One organisation whose consent a proposal needs, and its answer. A changed proposal asks anew."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="consents")
    organisation = models.CharField(
        max_length=14, blank=True, help_text="Id of the party; empty for one that is written by name only."
    )
    ground = models.CharField(max_length=10, choices=Ground.choices, help_text="Why it is needed.")
    voices = models.JSONField(default=list, help_text="Ids of those who can answer for it; nobody if it is empty.")
    since = models.DateTimeField(auto_now_add=True)
    due_on = models.DateField(null=True, help_text="The last day to answer; empty where nobody can.")
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    words = models.TextField(max_length=1000, blank=True, help_text="Why it objects.")
    answered_at = models.DateTimeField(null=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="consent_once_per_party", fields=["submission", "organisation"]),
            models.CheckConstraint(
                name="consent_is_answered_by_a_person",
                condition=Q(answer="", person=None, answered_at=None)
                | ~Q(answer="") & Q(person__isnull=False, answered_at__isnull=False),
            ),
            models.CheckConstraint(name="objection_says_why", condition=~Q(answer="objects") | ~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"{self.organisation or 'a party by name'} on {self.submission_id}: {self.answer or 'waits'}"
