"""Editions of a record, and what changed between two of them."""

from rest_framework import serializers

from ...lists.envelope import AS_OF
from ...openapi.shapes import Shape, described


class RemovalFromEditionSerializer(serializers.Serializer):
    """Text that had to go by law: where it stood, and on what ground."""

    sequence = serializers.IntegerField(help_text="The line of the feed that tells of it.")
    pointers = serializers.ListField(child=serializers.CharField(), help_text="The cells that were emptied, by key.")
    ground = serializers.CharField(help_text="The law or decision, in plain words.")
    sha256 = serializers.CharField(help_text="Salted digest of what remains.")


class EditionEntrySerializer(serializers.Serializer):
    """One edition of a record, with what is needed to verify its text."""

    id = serializers.CharField(help_text="Id of the record, a dot, and the number.")
    name = serializers.CharField(help_text="Which edition it is, in words.")
    number = serializers.IntegerField(min_value=1, help_text="1 for the first edition.")
    url = serializers.CharField(help_text="Address of the edition.")
    published_at = serializers.DateTimeField(help_text="When it was published, in UTC.")
    publisher = serializers.CharField(help_text="In whose name.")
    sequence = serializers.IntegerField(help_text="The line of the feed by which it was published.")
    sha256 = serializers.CharField(help_text="SHA-256 over the salt and the canonical text.")
    salt = serializers.CharField(allow_null=True, help_text="The salt; null where text was removed by law.")
    previous = serializers.IntegerField(allow_null=True, help_text="Number of the edition before, if any.")
    reason = serializers.CharField(
        allow_null=True,
        help_text="Why a curator published it though a party had not agreed, or had confirmed otherwise; null for others.",
    )
    removal = RemovalFromEditionSerializer(required=False)


def anything(help_text: str) -> Shape:
    """A cell or a whole row, of whatever type."""
    return Shape(lambda schema: {}, required=False, help_text=help_text)


EditionChangeSerializer = described(
    "EditionChange",
    "One difference, like an operation of JSON Patch (RFC 6902), with rows by key.",
    {
        "op": serializers.ChoiceField(["add", "remove", "replace"], help_text="What was done."),
        "path": serializers.CharField(help_text="Where: `/field`, `/table/key` or `/table/key/column`."),
        "from": anything("What stood there before; absent for `add`."),
        "value": anything("What stands there now; absent for `remove`."),
        "words": serializers.CharField(help_text="The same in a sentence."),
    },
)
ComparisonSerializer = described(
    "Comparison",
    "What changed from one edition of a record to another.",
    {
        "id": serializers.CharField(help_text="Id of the record."),
        "from": serializers.IntegerField(help_text="Number of the earlier edition."),
        "to": serializers.IntegerField(help_text="Number of the later edition."),
        "as_of": serializers.IntegerField(help_text=AS_OF),
        "changes": EditionChangeSerializer(many=True, help_text="In reading order."),
    },
)
