"""A content to be judged."""

from rest_framework import serializers

from ...payloads.serializers import PayloadSerializer
from ..records.sent_content import ContentField
from ..submissions.serializers import KINDS


class ContentToValidateSerializer(PayloadSerializer):
    """A content to be judged."""

    kind = serializers.ChoiceField(KINDS, help_text="The kind of record.")
    content = ContentField("The record.")
