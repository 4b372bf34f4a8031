"""Challenges: as anyone may read them, and what a reader sends."""

from typing import Any

from rest_framework import serializers

from registry.publishing.models import Challenge

from ...openapi.shapes import Term
from ...payloads.rendering import AddressField, TextOrNull, WithMore
from ...payloads.serializers import PayloadSerializer
from .seen import SeenChallenge

STATES = ("open", "answered", "removed")


class ChallengeAnswerSerializer(serializers.Serializer):
    """What the publisher answered."""

    sequence = serializers.IntegerField(help_text="The line of the feed that tells of it.")
    outcome = Term("challenge_answer", help_text="The outcome.")
    reason = serializers.CharField(help_text="Why, in the publisher's words.")
    at = serializers.DateTimeField(help_text="When, in UTC.")
    by = serializers.CharField(help_text="In whose name.")
    days_taken = serializers.IntegerField(allow_null=True, help_text="Days from the opening to the answer.")


class ChallengeRemovalSerializer(serializers.Serializer):
    """That the text of a challenge was taken out."""

    at = serializers.DateTimeField(help_text="When, in UTC.")
    reason = serializers.CharField(help_text="Why.")


class ChallengeSerializer(serializers.Serializer):
    """What a reader says is wrong with one field, and what came of it. Who the reader is, is shown to nobody."""

    id = serializers.CharField(help_text="Its id.")
    name = AddressField("{pointer} of {record}", help_text="What it is about, in words.")
    url = AddressField("/api/v1/challenges/{id}/", help_text="Its address.")
    record = serializers.CharField(help_text="Id of the record.")
    edition = serializers.IntegerField(
        source="number", min_value=1, help_text="Number of the edition that the reader saw."
    )
    pointer = serializers.CharField(help_text="The field, by key: `/homes/h2/count`.")
    status = serializers.ChoiceField(STATES, source="status_then", help_text="Whether it waits for the publisher.")
    sequence = serializers.IntegerField(source="opened_seq", help_text="The line of the feed that made it public.")
    opened_at = serializers.DateTimeField(help_text="When it became public.")
    due_on = serializers.DateField(allow_null=True, help_text="The day by which the publisher should answer.")
    overdue = serializers.BooleanField(
        help_text="Whether it was not answered by that day, as of today in the United Kingdom."
    )
    reason = TextOrNull(help_text="What is wrong; null where it was taken out.")
    evidence_url = TextOrNull(help_text="Where it can be read; never fetched by us.")
    answer = ChallengeAnswerSerializer(
        source="answer_then", allow_null=True, help_text="The publisher's answer; null while there is none."
    )
    removal = ChallengeRemovalSerializer(required=False, help_text="Only where its text was taken out.")

    def to_representation(self, challenge: Challenge) -> dict[str, Any]:
        """What was public of it at a line of the feed; text that was removed since is gone for all moments."""
        seen = SeenChallenge(challenge, self.context["as_of"], self.context["day"])
        then: dict[str, Any] = {"status_then": seen.status, "overdue": seen.overdue, "answer_then": seen.answer}
        if challenge.removed_at:
            then["removal"] = {"at": challenge.removed_at, "reason": challenge.removal_reason}
        return super().to_representation(WithMore(challenge, **then))


class NewChallengeSerializer(PayloadSerializer):
    """What is wrong with a record."""

    record = serializers.CharField(max_length=40, help_text="Id of the record.")
    pointer = serializers.CharField(
        max_length=200, help_text="The field of the current edition, by key: `/homes/h2/count`."
    )
    reason = serializers.CharField(max_length=2000, help_text="What is wrong, and what would be right.")
    evidence_url = serializers.CharField(
        required=False, allow_blank=True, max_length=1000, help_text="Where that can be read."
    )
    email = serializers.CharField(
        max_length=254, help_text="Where the link is sent; never shown, and deleted after the challenge."
    )


class ChallengeReceivedSerializer(serializers.Serializer):
    """That a challenge was received, or that its address was verified."""

    id = serializers.CharField(required=False, help_text="Id that it has once it is public.")
    status = serializers.ChoiceField(
        ["unverified", "quarantined"], help_text="What it waits for: the link, or a curator."
    )
    detail = serializers.CharField(help_text="What happens next.")


class SecretSerializer(PayloadSerializer):
    """The secret of the link that was sent."""

    secret = serializers.CharField(max_length=200, help_text="As it stands in the link.")
