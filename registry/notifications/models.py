"""How often people want to hear, what waits for their next digest, and of what they were reminded."""

from __future__ import annotations

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q


class Often(models.TextChoices):
    """How often letters may come."""

    AT_ONCE = "at_once", "Each at once"
    DAILY = "daily", "Once a day; at once what needs me"
    NEEDED = "needed", "None but those that need me"


class MailChoice(models.Model):
    """What somebody chose; who chose nothing hears of each event at once."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="mail_choice"
    )
    often = models.CharField(max_length=7, choices=Often.choices, default=Often.AT_ONCE)
    digest_on = models.DateField(null=True, help_text="The day of the latest digest.")

    def __str__(self) -> str:
        return f"{self.often} for person {self.person_id}"


class WaitingQuerySet(models.QuerySet["WaitingNotice"]):
    def due(self, day: datetime.date) -> Self:
        """Those of people who got no digest on this day yet."""
        earlier = Q(person__mail_choice__digest_on=None) | Q(person__mail_choice__digest_on__lt=day)
        return self.filter(earlier).order_by("person", "pk")


class WaitingNotice(models.Model):
    """One line of somebody's next digest; it goes with the letter that has it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="waiting_notices")
    event = models.CharField(max_length=40, help_text="The name of the event.")
    line = models.CharField(max_length=500, help_text="What happened, as the subject of its letter says it.")
    link = models.CharField(max_length=500, help_text="Where it leads.")
    at = models.DateTimeField(auto_now_add=True)

    objects = WaitingQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.event} for person {self.person_id}"


class Reminder(models.Model):
    """That somebody was reminded of something, so that it happens once."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        related_name="reminders",
        help_text="Empty where it was the mailbox of whoever runs the register.",
    )
    event = models.CharField(max_length=40, help_text="The name of the event.")
    about = models.CharField(max_length=120, help_text="What it is about, by its id.")
    due = models.CharField(max_length=40, help_text="The day of which it reminded, as it was then.")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="reminded_once", fields=["event", "about", "due", "person"], nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} of {self.about} to person {self.person_id}"
