"""Confirmations: what parties say, and what is sent to say it."""

from rest_framework import serializers

from registry.publishing.models import Verdict

from .lists import EnvelopeSerializer
from .shapes import RecordId

VERDICTS = "\n".join(f"* `{verdict.value}`: {verdict.label}." for verdict in Verdict)


class ConfirmationSerializer(serializers.Serializer):
    """One party's word on one edition of a partnership."""

    sequence = serializers.IntegerField(help_text="The line of the feed that tells of it.")
    at = serializers.DateTimeField(help_text="When, in UTC.")
    partnership = RecordId("chp", help_text="Id of the partnership.")
    edition = serializers.IntegerField(min_value=1, help_text="Number of the edition it speaks of.")
    organisation = RecordId("org", help_text="Id of the organisation that says so.")
    speaks_for = serializers.ListField(
        child=RecordId("org"), help_text="The parties it speaks for: itself, or organisations that it succeeded."
    )
    verdict = serializers.ChoiceField(Verdict.values, help_text=VERDICTS)
    words = serializers.CharField(allow_null=True, help_text="Why; always there for a dispute.")


class ConfirmationListSerializer(EnvelopeSerializer):
    """A page of confirmations, newest first."""

    results = ConfirmationSerializer(many=True, help_text="Each of them a party's word on one edition.")


class NewConfirmationSerializer(serializers.Serializer):
    """A party's word on the current edition."""

    partnership = RecordId("chp", help_text="Id of the partnership.")
    edition = serializers.IntegerField(min_value=1, help_text="Number of the edition that was read.")
    verdict = serializers.ChoiceField(Verdict.values, help_text=VERDICTS)
    words = serializers.CharField(
        required=False, max_length=1000, help_text="Why; needed for a dispute. It is shown beside the record."
    )
    organisation = RecordId("org", required=False, help_text="The organisation that speaks; a token knows its own.")
