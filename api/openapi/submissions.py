"""Submissions: as their owners see them, and what is sent to make, change and decide them."""

from rest_framework import serializers

from registry.publishing.models import Proposal
from registry.publishing.models.submission import Status

from .sent_records import content_of
from .shapes import OneOf
from .verdicts import VERDICT, ReportedProblemSerializer

KINDS = ("organisation", "partnership")
PROPOSALS = "\n".join(f"* `{proposal.value}`: {proposal.label}." for proposal in Proposal)
STATES = "\n".join(f"* `{status.value}`: {status.label}." for status in Status)


def content(help_text: str, *, required: bool = True) -> OneOf:
    shapes = (content_of("partnership"), content_of("organisation"))
    return OneOf(*shapes, required=required, help_text=help_text)


class SubmissionSummarySerializer(serializers.Serializer):
    """A submission as lists show it."""

    id = serializers.CharField(help_text="Its id; private to the organisation.")
    url = serializers.CharField(help_text="Its address.")
    name = serializers.CharField(allow_null=True, help_text="Name of the record, as proposed.")
    proposal = serializers.ChoiceField([proposal.value for proposal in Proposal], help_text=PROPOSALS)
    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    record = serializers.CharField(help_text="Id of the record, minted for a new one.")
    former = serializers.CharField(
        allow_null=True, help_text="Of an incorporation: the group that becomes the organisation."
    )
    is_new = serializers.BooleanField(help_text="Whether nothing of the record was published when it was made.")
    base = serializers.IntegerField(allow_null=True, help_text="The edition it was made from, by its line of the feed.")
    organisation = serializers.CharField(allow_null=True, help_text="In whose name; null for the register's curators.")
    status = serializers.ChoiceField([status.value for status in Status], help_text=STATES)
    revision = serializers.IntegerField(help_text="Goes up by one with every change.")
    created_at = serializers.DateTimeField(help_text="When it was begun.")
    changed_at = serializers.DateTimeField(help_text="When it last changed.")
    submitted_at = serializers.DateTimeField(allow_null=True, help_text="When it was handed in.")
    decided_at = serializers.DateTimeField(allow_null=True, help_text="When it was returned or published.")
    published_seq = serializers.IntegerField(
        allow_null=True, help_text="The edition it became, by its line of the feed."
    )
    batch = serializers.CharField(allow_null=True, help_text="Id of the import it came with.")


class SubmissionListSerializer(serializers.Serializer):
    """Submissions, the last changed first."""

    count = serializers.IntegerField(help_text="How many there are in all.")
    count_is_exact = serializers.BooleanField(help_text="Always true here.")
    next = serializers.CharField(allow_null=True, help_text="Null: narrow the list, or ask for a larger page.")
    previous = serializers.CharField(allow_null=True, help_text="Null.")
    results = SubmissionSummarySerializer(many=True, help_text="At most as many as a page has.")


class SubmissionSerializer(SubmissionSummarySerializer):
    """A submission with its content and the verdict on it."""

    reason = serializers.CharField(allow_null=True, help_text="Why it is proposed; public for an ending.")
    answer = serializers.CharField(allow_null=True, help_text="Why it was returned.")
    replaced_by = serializers.CharField(allow_null=True, help_text="Of a merger: id of the record that stays.")
    can_be_submitted = serializers.BooleanField(help_text=VERDICT)
    report = ReportedProblemSerializer(many=True, help_text="Every problem and warning, in reading order.")
    content = content(
        "The whole content: every cell and table. What cannot be understood stands as it was sent; `report` names it."
    )


class NewSubmissionSerializer(serializers.Serializer):
    """What begins a submission."""

    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    record = serializers.CharField(required=False, help_text="Id of the record; left out to propose a new one.")
    content = content(
        "What the record is to be. Without it, the draft begins as the current edition, or empty for a new record.",
        required=False,
    )
    organisation = serializers.CharField(required=False, help_text="In whose name; a token knows its own organisation.")
    proposal = serializers.ChoiceField(
        [proposal.value for proposal in Proposal], default=Proposal.EDITION.value, help_text=PROPOSALS
    )
    reason = serializers.CharField(required=False, max_length=1000, help_text="Why; needed for an ending, and public.")
    replaced_by = serializers.CharField(required=False, help_text="For a merger: id of the record that stays.")


class SubmissionChangeSerializer(serializers.Serializer):
    """What changes of a submission, as a JSON Merge Patch (RFC 7396)."""

    content = content(
        "The cells and tables that change: null empties a cell, a table is replaced whole, the rest stays."
    )


class ReasonsSerializer(serializers.Serializer):
    """Why a submission is given back."""

    reasons = serializers.CharField(max_length=1000, help_text="What its authors have to do.")


class ContentToValidateSerializer(serializers.Serializer):
    """A content to be judged."""

    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    content = content("The record.")
