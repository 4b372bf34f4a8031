"""What was said of a record by others: confirmations and challenges, beside its content."""

from rest_framework import serializers

from ...openapi.shapes import RecordId, Term

OPEN = "Challenges that wait for the publisher's answer."


class AssuranceOfOrganisationSerializer(serializers.Serializer):
    """What readers say of an organisation, as of that line of the feed."""

    open_challenges = serializers.IntegerField(min_value=0, help_text=OPEN)


class AssuranceOfPartnershipSerializer(serializers.Serializer):
    """What the parties and readers say of a partnership, as of that line of the feed."""

    confirmation = Term("confirmation_state", help_text="What the parties say of it.")
    confirmed_by = serializers.ListField(child=RecordId("org"), help_text="The organisations that confirm it.")
    disputed_by = serializers.ListField(child=RecordId("org"), help_text="The organisations that dispute it.")
    open_challenges = serializers.IntegerField(min_value=0, help_text=OPEN)


ASSURANCES: dict[str, type[serializers.Serializer]] = {
    "organisation": AssuranceOfOrganisationSerializer,
    "partnership": AssuranceOfPartnershipSerializer,
}
