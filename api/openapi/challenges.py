"""Challenges: as anyone may read them, and what a reader sends."""

from rest_framework import serializers

from .lists import EnvelopeSerializer
from .shapes import Term

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
    url = serializers.CharField(help_text="Its address.")
    record = serializers.CharField(help_text="Id of the record.")
    edition = serializers.IntegerField(min_value=1, help_text="Number of the edition that the reader saw.")
    pointer = serializers.CharField(help_text="The field, by key: `/homes/h2/count`.")
    status = serializers.ChoiceField(STATES, help_text="Whether it waits for the publisher.")
    sequence = serializers.IntegerField(help_text="The line of the feed that made it public.")
    opened_at = serializers.DateTimeField(help_text="When it became public.")
    due_on = serializers.DateField(allow_null=True, help_text="The day by which the publisher should answer.")
    overdue = serializers.BooleanField(help_text="Whether it was not answered by that day.")
    reason = serializers.CharField(allow_null=True, help_text="What is wrong; null where it was taken out.")
    evidence_url = serializers.CharField(allow_null=True, help_text="Where it can be read; never fetched by us.")
    answer = ChallengeAnswerSerializer(allow_null=True, help_text="The publisher's answer; null while there is none.")
    removal = ChallengeRemovalSerializer(required=False, help_text="Only where its text was taken out.")


class ChallengeListSerializer(EnvelopeSerializer):
    """A page of challenges, newest first."""

    results = ChallengeSerializer(many=True, help_text="Those that are public.")


class NewChallengeSerializer(serializers.Serializer):
    """What is wrong with a record."""

    record = serializers.CharField(help_text="Id of the record.")
    pointer = serializers.CharField(help_text="The field of the current edition, by key: `/homes/h2/count`.")
    reason = serializers.CharField(max_length=2000, help_text="What is wrong, and what would be right.")
    evidence_url = serializers.CharField(required=False, help_text="Where that can be read.")
    email = serializers.EmailField(help_text="Where the link is sent; never shown, and deleted after the challenge.")


class ChallengeTakenSerializer(serializers.Serializer):
    """That a challenge was taken down, or that its address was verified."""

    id = serializers.CharField(required=False, help_text="Id that it has once it is public.")
    status = serializers.ChoiceField(
        ["unverified", "quarantined"], help_text="What it waits for: the link, or a curator."
    )
    detail = serializers.CharField(help_text="What happens next.")


class SecretSerializer(serializers.Serializer):
    """The secret of the link that was sent."""

    secret = serializers.CharField(help_text="As it stands in the link.")
