"""Letters, from the moment that something happened until 90 days later."""

from __future__ import annotations

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from registry.organisations.models import Organisation


class State(models.TextChoices):
    """How far a letter has come."""

    WAITING = "waiting", "Waiting to be sent"
    SENT = "sent", "Sent"
    GIVEN_UP = "given_up", "Given up"


class Letters(models.QuerySet["Letter"]):
    """The questions that the sender and the curators ask."""

    def due(self, now: datetime.datetime) -> Self:
        """Those to be sent by now, the longest wait first."""
        return self.filter(state=State.WAITING, next_try_at__lte=now).order_by("next_try_at", "pk")

    def in_trouble(self) -> Self:
        """Those given up, and those tried in vain so far; the newest first."""
        return self.filter(Q(state=State.GIVEN_UP) | Q(state=State.WAITING, tries__gt=0)).order_by("-written_at", "-pk")


class Letter(models.Model):
    """One letter to one recipient: a person with an account, the role mailbox of an organisation, or an address.

    Where there is an account or an organisation, its address is looked up when the letter is sent. So whoever changed
    their address gets it at the new one, and no second copy of an address is kept. The text goes once it is sent: it
    may hold the secret of a link.
    """

    kind = models.CharField(max_length=40, help_text="The name of its template.")
    message_id = models.CharField(
        max_length=255, unique=True, help_text="The Message-ID of every try: a mailbox can tell a repetition by it."
    )
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="letters")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="letters")
    email = models.EmailField(blank=True, help_text="Only of those who have no account.")
    reply_to = models.EmailField(blank=True, help_text="To whom an answer goes, if not to the register.")
    stop_link = models.CharField(
        max_length=500, blank=True, help_text="Where its reader stops letters of this sort; empty once it is sent."
    )
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True, help_text="As it was when the event happened; empty once it is sent.")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0, help_text="How often sending it has failed.")
    written_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True, help_text="Why it failed last; never with an address.")

    objects = Letters.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="letter_has_one_recipient",
                condition=(
                    Q(person__isnull=False, organisation=None, email="")
                    | Q(person=None, organisation__isnull=False, email="")
                    | Q(person=None, organisation=None) & ~Q(email="")
                ),
            ),
            models.CheckConstraint(
                name="letter_is_sent_at_a_moment_and_loses_its_text",
                condition=Q(state=State.SENT, sent_at__isnull=False, text="", stop_link="")
                | ~Q(state=State.SENT) & Q(sent_at=None) & ~Q(text=""),
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at", "id"], name="letter_by_next_try", condition=Q(state=State.WAITING)),
            models.Index(fields=["written_at"], name="letter_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.written_at:%Y-%m-%d}"
