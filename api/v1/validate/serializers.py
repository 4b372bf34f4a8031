"""A content to be judged."""

from typing import Any

from rest_framework import serializers

from ...payloads.serializers import PayloadSerializer
from ..records.sent_content import ContentField, require_storable_content
from ..submissions.serializers import KINDS


class ContentToValidateSerializer(PayloadSerializer):
    """A content to be judged."""

    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    content = ContentField("The record.")

    def validate(self, sent: dict[str, Any]) -> dict[str, Any]:
        require_storable_content(sent["kind"], sent["content"])
        return sent
