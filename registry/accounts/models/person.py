"""People who sign in. What they may do comes from the organisations they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class People(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save()
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email__iexact=username)

    def approvers(self, organisations: Iterable[str]) -> list[tuple[str, int]]:
        """(organisation, number of a person) for all who decide in the name of one of these organisations."""
        people = self.filter(
            is_active=True,
            memberships__until=None,
            memberships__role="approver",
            memberships__organisation__in=sorted(organisations),
        )
        return list(people.order_by("pk").values_list("memberships__organisation", "pk"))


class Person(AbstractBaseUser, PermissionsMixin):
    """One person, known by a verified e-mail address. Never shown to the public."""

    email = models.EmailField(unique=True, help_text="Verified before it counts.")
    display_name = models.CharField(max_length=100, blank=True, help_text="How colleagues see the person.")
    is_curator = models.BooleanField(
        default=False,
        help_text="Decides for any organisation, never on their own work, and writes as the register's editors.",
    )
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    objects = People()

    class Meta:
        verbose_name_plural = "people"
        constraints = [models.UniqueConstraint(Lower("email"), name="person_has_an_address_of_their_own")]

    def __str__(self) -> str:
        return self.display_name or self.email

    @property
    def is_staff(self) -> bool:
        return self.is_curator
