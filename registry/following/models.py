"""What somebody follows, from when they ask for it until they stop it."""

from __future__ import annotations

import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from registry.identifiers import mint_opaque


def new_id() -> str:
    return mint_opaque("fol")


class Followed(models.TextChoices):
    """What can be followed."""

    PARTNERSHIPS = "partnerships", "Partnerships that a filter finds"
    ORGANISATIONS = "organisations", "Organisations that a filter finds"
    RECORD = "record", "One record"


class Often(models.TextChoices):
    """How often a letter may come."""

    DAILY = "daily", "Once a day"
    WEEKLY = "weekly", "Once a week"


class Followings(models.QuerySet["Following"]):
    def due(self, day: datetime.date) -> Self:
        """Confirmed ones that are to be looked at by this day, the longest wait first."""
        return self.filter(due_on__lte=day).order_by("due_on", "pk")

    def unconfirmed(self) -> Self:
        return self.filter(confirmed_at=None)


class Following(models.Model):
    """One thing that one address follows. Nothing of it is public; it goes when it is stopped."""

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    email = models.EmailField(help_text="Where the letters go.")
    followed = models.CharField(max_length=13, choices=Followed.choices, help_text="What is followed.")
    question = models.CharField(max_length=2000, blank=True, help_text="The filter, as the query of a list.")
    record = models.CharField(max_length=14, blank=True, help_text="Id of the record that is followed.")
    title = models.CharField(max_length=500, help_text="The same in words, as the page had it.")
    often = models.CharField(max_length=6, choices=Often.choices, help_text="How often a letter may come.")
    line = models.BigIntegerField(help_text="The line of the feed up to which its letters have told.")
    due_on = models.DateField(null=True, help_text="When it is looked at next; empty until it is confirmed.")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(help_text="When it is forgotten unless it is confirmed.")
    confirmed_at = models.DateTimeField(null=True, help_text="When whoever owns the address said yes.")

    objects = Followings.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="following_is_of_one_address_once", fields=["email", "followed", "question", "record"]
            ),
            models.CheckConstraint(
                name="following_is_of_a_filter_or_a_record",
                condition=Q(followed=Followed.RECORD, question="") & ~Q(record="")
                | ~Q(followed=Followed.RECORD) & Q(record=""),
            ),
            models.CheckConstraint(
                name="following_is_looked_at_once_confirmed",
                condition=Q(confirmed_at=None, due_on=None) | Q(confirmed_at__isnull=False, due_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["due_on", "id"], name="following_by_day_due", condition=Q(due_on__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.id}, {self.often}"
