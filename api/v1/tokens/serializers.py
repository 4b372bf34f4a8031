"""A token, as it sees itself."""

from rest_framework import serializers

from registry.accounts.policy import FORMER_SCOPES, SCOPES

SCOPES_OF_TOKEN = "What it may do. Nothing is open to: " + ", ".join(FORMER_SCOPES) + "; tokens issued earlier have it."


class OwnTokenSerializer(serializers.Serializer):
    """What a token may do, for whom, and until when."""

    handle = serializers.CharField(help_text="The part of the token by which people speak of it; no secret.")
    name = serializers.CharField(help_text="What its issuer called it.")
    organisation = serializers.CharField(
        source="organisation_id", help_text="Id of the organisation for which it speaks."
    )
    scopes = serializers.ListField(child=serializers.ChoiceField([*SCOPES, *FORMER_SCOPES]), help_text=SCOPES_OF_TOKEN)
    created_at = serializers.DateTimeField(help_text="When it was issued.")
    expires_at = serializers.DateTimeField(help_text="From when it is refused.")
    last_used_on = serializers.DateField(allow_null=True, help_text="The last day on which it was used.")
