"""Confirmations: what parties say, and what is sent to say it."""

from rest_framework import serializers

from registry.publishing.models import Verdict

from ...openapi.shapes import RecordId
from ...payloads.rendering import AddressField, TextOrNull
from ...payloads.serializers import PayloadSerializer

VERDICTS = "\n".join(f"* `{verdict.value}`: {verdict.label}." for verdict in Verdict)


class ConfirmationSerializer(serializers.Serializer):
    """One party's word on one edition of a partnership."""

    id = AddressField("{sequence}", help_text="The line of the feed again, as every list has an id.")
    name = AddressField("{organisation_id} on edition {number} of {partnership_id}", help_text="What it is, in words.")
    url = AddressField(
        "/api/v1/confirmations/?partnership={partnership_id}", help_text="All that was said of the partnership."
    )
    sequence = serializers.IntegerField(help_text="The line of the feed that tells of it.")
    at = serializers.DateTimeField(help_text="When, in UTC.")
    partnership = RecordId("chp", source="partnership_id", help_text="Id of the partnership.")
    edition = serializers.IntegerField(source="number", min_value=1, help_text="Number of the edition it speaks of.")
    organisation = RecordId("org", source="organisation_id", help_text="Id of the organisation that says so.")
    speaks_for = serializers.ListField(
        child=RecordId("org"), help_text="The parties it speaks for: itself, or organisations that it succeeded."
    )
    verdict = serializers.ChoiceField(Verdict.values, help_text=VERDICTS)
    words = TextOrNull(help_text="Why; always there for a dispute.")


class NewConfirmationSerializer(PayloadSerializer):
    """A party's word on the current edition."""

    partnership = RecordId("chp", help_text="Id of the partnership.")
    edition = serializers.IntegerField(min_value=1, help_text="Number of the edition that was read.")
    verdict = serializers.ChoiceField(Verdict.values, help_text=VERDICTS)
    words = serializers.CharField(
        required=False, max_length=1000, help_text="Why; needed for a dispute. It is shown beside the record."
    )
    organisation = RecordId("org", required=False, help_text="The organisation that speaks; a token knows its own.")
