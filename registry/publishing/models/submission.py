"""A private proposal for the next edition. Unpublished content lives only here."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from registry.accounts.actor import Actor
from registry.accounts.models import Person, Token
from registry.content import kind_named
from registry.identifiers import mint_opaque
from registry.organisations.models import Organisation

from ..proposed_content import ProposedContent


def new_id() -> str:
    return mint_opaque("sub")


class Status(models.TextChoices):
    """How far a proposal has come."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Waiting for a second person"
    RETURNED = "returned", "Returned with reasons"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn by its authors"


class Proposal(models.TextChoices):
    """What is proposed."""

    EDITION = "edition", "A further edition"
    WITHDRAWAL = "withdrawal", "That the record be withdrawn"
    MERGER = "merger", "That the record be merged into another one"
    INCORPORATION = "incorporation", "That a new organisation take the place of a group"
    RESTORATION = "restoration", "That a record come back that was withdrawn or merged"


class Decider(models.TextChoices):
    """Who decides on a proposal; never anyone who wrote any of it."""

    OWN = "own", "A second person of the organisation"
    APART = "apart", "A principal of another organisation, or a curator"
    CURATOR = "curator", "A curator"


class WithdrawalGround(models.TextChoices):
    """Grounds of a withdrawal. That it ended, or is unwelcome, is none."""

    NEVER_EXISTED = "never_existed", "What it describes never existed"
    DUPLICATE = "duplicate", "Another record describes the same"
    LAW = "law", "The law requires it"


class Submission(models.Model):
    """Proposed by people and programs, decided by a person who wrote nothing of it."""

    id = models.CharField(primary_key=True, max_length=24, default=new_id, editable=False)
    proposal = models.CharField(max_length=20, choices=Proposal.choices, default=Proposal.EDITION)
    kind = models.CharField(max_length=20, help_text="organisation or partnership")
    record = models.CharField(max_length=14, help_text="Id of the record, minted for a new one.", db_index=True)
    is_new = models.BooleanField(help_text="Whether nothing of the record was published when it was made.")
    base = models.BigIntegerField(null=True, help_text="The edition it was made from, by its line of the feed.")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="submissions",
        null=True,
        help_text="In whose name; empty for the register's own curators.",
    )
    content = models.TextField(help_text="The proposed content in normal form, as JSON.")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.DRAFT)
    revision = models.PositiveIntegerField(default=1, help_text="Goes up by one with every change.")
    replaced_by = models.CharField(max_length=14, blank=True, help_text="For a merger: the record that stays.")
    former = models.CharField(
        max_length=14, blank=True, help_text="For an incorporation: the group that becomes the new organisation."
    )
    reason = models.TextField(max_length=1000, blank=True, help_text="Why it is proposed; public for an ending.")
    ground = models.CharField(
        max_length=20,
        choices=WithdrawalGround.choices,
        blank=True,
        help_text="On what ground a withdrawal is proposed.",
    )
    answer = models.TextField(max_length=2000, blank=True, help_text="Why it was returned.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="submissions", help_text="Or a token."
    )
    token = models.ForeignKey(Token, models.PROTECT, null=True, related_name="submissions")
    writers = ArrayField(
        models.BigIntegerField(),
        default=list,
        help_text="Numbers of the people who wrote any of it, by page, by a token of theirs or by a file.",
    )
    decider = models.CharField(
        max_length=10,
        choices=Decider.choices,
        default=Decider.OWN,
        help_text="Who decides, as of when it was handed in.",
    )
    deciders = ArrayField(
        models.CharField(max_length=14), default=list, help_text="Organisations of which an approver can decide."
    )
    concerned = ArrayField(
        models.CharField(max_length=14),
        default=list,
        help_text="Organisations whose approvers can read it from when it was handed in: all that take or took part, and "
        "whoever has to agree.",
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    published_seq = models.BigIntegerField(null=True, help_text="The edition it became, by its line of the feed.")
    batch = models.CharField(max_length=24, blank=True, db_index=True, help_text="The import it came with.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="submission_is_published_with_its_line",
                condition=Q(status="published", published_seq__isnull=False)
                | ~Q(status="published") & Q(published_seq=None),
            ),
            models.CheckConstraint(
                name="submission_is_decided_by_a_second_person",
                condition=~Q(status="published") | ~Q(writers__contains=[models.F("decided_by")]),
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "status", "changed_at"], name="submission_by_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.id} for {self.record}"

    _proposed: ProposedContent | None = None
    # (text, what it needs), of the last that was judged of it in this request.
    judged: tuple[str, Any] | None = None

    @property
    def proposed(self) -> ProposedContent:
        """What is proposed, read again only where the text is another one."""
        if self._proposed is None or self._proposed.text != self.content:
            self._proposed = ProposedContent(kind_named(self.kind), self.content)
        return self._proposed

    @property
    def made_by(self) -> Person | None:
        """The person behind it: its author, or the one who issued the key of the program."""
        return self.token.created_by if self.token else self.author

    def written_by(self, by: Actor) -> None:
        """Remember the person behind a change for as long as it is proposed: they cannot decide on it."""
        if by.behind is not None and by.behind.pk not in self.writers:
            self.writers = [*self.writers, by.behind.pk]

    @property
    def etag(self) -> str:
        return f'"{self.id}.{self.revision}"'
