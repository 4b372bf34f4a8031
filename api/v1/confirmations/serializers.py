"""Confirmations: what parties say."""

from rest_framework import serializers

from registry.publishing.models import Verdict

from ...openapi.shapes import RecordId
from ...payloads.rendering import AddressField, TextOrNull

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
