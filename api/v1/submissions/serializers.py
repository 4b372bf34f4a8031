"""Submissions: as their owners see them, and what is sent to make, change and decide them."""

from typing import Any

from rest_framework import serializers

from registry.publishing.actions import report_on
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Decider, Proposal, Status, Submission, WithdrawalGround
from registry.publishing.needs_in_words import needs_of_submission_in_words

from ...payloads.rendering import AddressField, ComputedText, TextOrNull, WithMore
from ...payloads.serializers import PayloadSerializer, refuse_member
from ..records.sent_content import ContentField, require_storable_content
from ..records.verdicts import VERDICT, ReportedProblemSerializer

KINDS = ("organisation", "partnership")
PROPOSALS = "\n".join(f"* `{proposal.value}`: {proposal.label}." for proposal in Proposal)
DECIDERS = "\n".join(f"* `{decider.value}`: {decider.label}." for decider in Decider)
GROUNDS = "\n".join(f"* `{ground.value}`: {ground.label}." for ground in WithdrawalGround)
STATES = "\n".join(f"* `{status.value}`: {status.label}." for status in Status)


def name_of(submission: Submission) -> str | None:
    name = content_of_submission(submission).get("name")
    return name if isinstance(name, str) else None


class SubmissionSummarySerializer(serializers.Serializer):
    """A submission as lists show it."""

    id = serializers.CharField(help_text="Its id; private to the organisation.")
    url = AddressField("/api/v1/submissions/{id}/", help_text="Its address.")
    name = ComputedText(name_of, help_text="Name of the record, as proposed.")
    proposal = serializers.ChoiceField([proposal.value for proposal in Proposal], help_text=PROPOSALS)
    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    record = serializers.CharField(help_text="Id of the record, minted for a new one.")
    former = TextOrNull(help_text="Of an incorporation: the group that becomes the organisation.")
    is_new = serializers.BooleanField(help_text="Whether nothing of the record was published when it was made.")
    base = serializers.IntegerField(allow_null=True, help_text="The edition it was made from, by its line of the feed.")
    organisation = TextOrNull(source="organisation_id", help_text="In whose name; null for the register's curators.")
    status = serializers.ChoiceField([status.value for status in Status], help_text=STATES)
    revision = serializers.IntegerField(help_text="Goes up by one with every change.")
    created_at = serializers.DateTimeField(help_text="When it was begun.")
    changed_at = serializers.DateTimeField(help_text="When it last changed.")
    submitted_at = serializers.DateTimeField(allow_null=True, help_text="When it was handed in.")
    decided_at = serializers.DateTimeField(allow_null=True, help_text="When it was returned or published.")
    published_seq = serializers.IntegerField(
        allow_null=True, help_text="The edition it became, by its line of the feed."
    )
    decider = serializers.ChoiceField(
        [decider.value for decider in Decider], help_text=f"Who decides on it, as of when it was handed in.\n{DECIDERS}"
    )
    batch = TextOrNull(help_text="Id of the import it came with.")


class SubmissionSerializer(SubmissionSummarySerializer):
    """A submission with its content and the verdict on it."""

    reason = TextOrNull(help_text="Why it is proposed; public for an ending.")
    answer = TextOrNull(help_text="Why it was returned.")
    replaced_by = TextOrNull(help_text="Of a merger: id of the record that stays.")
    ground = TextOrNull(help_text=f"Of a withdrawal: its ground.\n{GROUNDS}")
    needs = serializers.ListField(
        child=serializers.CharField(),
        help_text="What it needs before it is published, in sentences: who decides, and who else has to agree. Empty once "
        "it was decided or taken back.",
    )
    can_be_submitted = serializers.BooleanField(help_text=VERDICT)
    report = ReportedProblemSerializer(many=True, help_text="Every problem and warning, in reading order.")
    content = ContentField(
        source="whole_content",
        help_text="The whole content: every cell and table. What cannot be understood stands as it was sent; `report` names it.",
    )

    def to_representation(self, submission: Submission) -> dict[str, Any]:
        # The verdict and the content are made once for one answer.
        report = [problem.as_dict() for problem in report_on(submission)]
        more = {
            "report": report,
            "can_be_submitted": not any(problem["severity"] == "error" for problem in report),
            "whole_content": content_of_submission(submission),
            "needs": needs_of_submission_in_words(submission),
        }
        return super().to_representation(WithMore(submission, **more))


class NewSubmissionSerializer(PayloadSerializer):
    """What begins a submission."""

    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    record = serializers.CharField(
        required=False, max_length=40, help_text="Id of the record; left out to propose a new one."
    )
    content = ContentField(
        "What the record is to be. Without it, the draft begins as the current edition, or empty for a new record.",
        required=False,
    )
    organisation = serializers.CharField(
        required=False, max_length=40, help_text="In whose name; a token knows its own organisation."
    )
    proposal = serializers.ChoiceField(Proposal.values, default=Proposal.EDITION.value, help_text=PROPOSALS)
    reason = serializers.CharField(required=False, max_length=1000, help_text="Why; needed for an ending, and public.")
    replaced_by = serializers.CharField(
        required=False, max_length=40, help_text="For a merger: id of the record that stays."
    )
    ground = serializers.ChoiceField(
        WithdrawalGround.values, required=False, help_text=f"For a withdrawal: its ground.\n{GROUNDS}"
    )

    def validate(self, sent: dict[str, Any]) -> dict[str, Any]:
        if sent["proposal"] == Proposal.INCORPORATION and sent["kind"] != "organisation":
            refuse_member("/kind", "unknown_code", "Only an organisation can be incorporated: send organisation.")
        require_storable_content(sent["kind"], sent.get("content", {}))
        return sent


class SubmissionChangeSerializer(PayloadSerializer):
    """What changes of a submission, as a JSON Merge Patch (RFC 7396)."""

    content = ContentField(
        "The cells and tables that change: null empties a cell, a table is replaced whole, the rest stays."
    )

    def validate(self, sent: dict[str, Any]) -> dict[str, Any]:
        require_storable_content(self.context["kind"], sent["content"])
        return sent


class NothingSerializer(PayloadSerializer):
    """Nothing has to be sent."""
