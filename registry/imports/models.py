"""An uploaded file and the plan made from it. Private to the organisation in whose name it was sent."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry.accounts.actor import Actor
from registry.accounts.models import Person, Token
from registry.identifiers import mint_opaque
from registry.organisations.models import Organisation

from .answers import Answers, DateOrder


def new_id() -> str:
    return mint_opaque("imp")


class ImportStatus(models.TextChoices):
    """How far an import has come."""

    PLANNING = "planning", "The plan is being made"
    PLANNED = "planned", "Planned: nothing has changed yet"
    APPLIED = "applied", "Applied: its submissions wait for a second person"
    PUBLISHED = "published", "Published"
    UNDONE = "undone", "Undone"
    OUTDATED = "outdated", "Planned anew, since the register had moved"
    FAILED = "failed", "The plan could not be made"


# While one of these stands, the same file makes no second import.
ALIVE = (ImportStatus.PLANNING, ImportStatus.PLANNED, ImportStatus.APPLIED, ImportStatus.PUBLISHED)


class Import(models.Model):
    """A file that was sent, and how far it has come."""

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, related_name="imports", help_text="In whose name; empty for curators."
    )
    kind = models.CharField(max_length=20, help_text="organisation or partnership")
    table = models.CharField(max_length=40, blank=True, help_text="For CSV: the table that the file holds.")
    file_name = models.CharField(max_length=120, blank=True, help_text="As the sender called it; only ever shown.")
    size = models.PositiveIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    status = models.CharField(max_length=10, choices=ImportStatus.choices, default=ImportStatus.PLANNING)
    sheets = models.TextField(
        help_text="What was read from the file, as JSON; emptied when the plan is made and asks nothing."
    )
    total = models.PositiveIntegerField(default=0, help_text="How many records the file has.")
    done = models.PositiveIntegerField(default=0, help_text="How many of them have been looked at.")
    creates = models.PositiveIntegerField(default=0)
    changes = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    problems = models.PositiveIntegerField(default=0, help_text="Records and rows with problems.")
    planned_at_seq = models.BigIntegerField(null=True, help_text="The last line of the feed when it was planned.")
    failure = models.CharField(max_length=500, blank=True)
    date_order = models.CharField(
        max_length=11, choices=DateOrder.choices, blank=True, help_text="How its days are written; empty until said."
    )
    leaves_unknown = models.BooleanField(
        default=False, help_text="Whether cells that say TBC, n/a or unknown are left empty."
    )
    questions = models.JSONField(
        default=dict,
        help_text="What is to be answered once for the file: of each question its number of cells, and examples.",
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="imports")
    token = models.ForeignKey(Token, models.PROTECT, null=True, related_name="imports")
    writers = ArrayField(
        models.BigIntegerField(),
        default=list,
        help_text="Numbers of the people who sent or applied it, or whose token did.",
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    applied_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="import_of_one_file_lives_once",
                fields=["organisation", "kind", "table", "sha256"],
                condition=models.Q(status__in=ALIVE),
                nulls_distinct=False,
            )
        ]
        indexes = [models.Index(fields=["organisation", "created_at"], name="import_of_organisation")]

    def __str__(self) -> str:
        return f"{self.id} ({self.status})"

    @property
    def answers(self) -> Answers:
        return Answers(self.date_order, self.leaves_unknown)

    @property
    def open_questions(self) -> list[dict[str, Any]]:
        """What can be answered once for the file: with `parameter`, `cells` and `examples`, while nothing is applied."""
        if self.status != ImportStatus.PLANNED:
            return []
        return [{"parameter": parameter, **about} for parameter, about in self.questions.items()]

    @property
    def made_by(self) -> Person | None:
        """The person behind it: the one who sent it, or who issued the key of the program."""
        return self.token.created_by if self.token else self.author

    def written_by(self, by: Actor) -> None:
        """Remember the person behind the file or its applying: they cannot decide on what comes of it."""
        if by.behind is not None and by.behind.pk not in self.writers:
            self.writers = [*self.writers, by.behind.pk]


class Action(models.TextChoices):
    """What a plan would do with one record."""

    CREATE = "create", "Propose a new record"
    CHANGE = "change", "Propose a further edition"
    UNCHANGED = "unchanged", "Nothing: the register says the same"
    PROBLEM = "problem", "Nothing, until its problems are fixed"


# What a plan would write.
WRITES = (Action.CREATE, Action.CHANGE)


class PlanRow(models.Model):
    """What would become of one record of the file; or a row of it that belongs to none."""

    plan = models.ForeignKey(Import, models.CASCADE, related_name="rows")
    index = models.PositiveIntegerField(help_text="Place in the plan, from 1.")
    sheet = models.CharField(max_length=60)
    row = models.PositiveIntegerField(help_text="As the spreadsheet shows it.")
    record = models.CharField(max_length=14, blank=True, help_text="Its id; minted for a new one.")
    ref = models.CharField(max_length=60, blank=True, help_text="What the file calls it.")
    name = models.CharField(max_length=300, blank=True)
    action = models.CharField(max_length=10, choices=Action.choices)
    base = models.BigIntegerField(null=True, help_text="The edition it was planned from, by its line of the feed.")
    content = models.TextField(blank=True, help_text="The content to propose, as JSON.")
    problems = models.TextField(default="[]", help_text="Problems and warnings, each with its cell, as JSON.")
    understood = models.TextField(default="[]", help_text="What cells were taken for that say it otherwise, as JSON.")
    differences = models.TextField(default="[]", help_text="What would change, as JSON.")
    duplicates = models.TextField(default="[]", help_text="Records it may be the same as, as JSON.")
    undoing = models.CharField(max_length=40, blank=True, help_text="undone, or why it could not be.")

    class Meta:
        constraints = [models.UniqueConstraint(name="plan_row_has_its_index", fields=["plan", "index"])]
        indexes = [models.Index(fields=["plan", "action", "index"], name="plan_row_by_action")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.sheet}:{self.row} {self.action}"

    def listed(self, column: str) -> list[dict[str, Any]]:
        """Problems, readings, differences or duplicates, as they were written down."""
        items: list[dict[str, Any]] = json.loads(getattr(self, column))
        return items
