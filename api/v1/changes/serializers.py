"""A line of the feed, and a record that has gone, as anyone may read them."""

from rest_framework import serializers

from registry.content import kind_of
from registry.feed.models import Change
from registry.vocabularies.vocabulary import terms

from ...openapi.shapes import Term
from ...payloads.rendering import AddressField, ComputedText


def name_of(change: Change) -> str:
    """What happened, in words."""
    label = terms("change_kind")[change.kind].label
    about = f"edition {change.edition} of {change.record}" if change.edition else change.record or "all records"
    return f"{label}: {about}"


def address_of(change: Change) -> str | None:
    """Where what it is about can be read; none where it is about all records."""
    kind = kind_of(change.record)
    if kind is None:
        return None
    edition = f"editions/{change.edition}/" if change.edition else ""
    return f"/api/v1/{kind.name}s/{change.record}/{edition}"


class ChangeSerializer(serializers.Serializer):
    """One line of the feed, with all that its hash covers.

    The hash is SHA-256, in hexadecimal, over a JSON list in UTF-8 without spaces: `sequence`, `at`, `kind`, `record`,
    `edition`, `publisher`, `digest`, `previous_hash`, with `at` as it stands here but for `+00:00` in place of `Z`.
    """

    id = serializers.CharField(source="sequence", help_text="Its number, as text.")
    name = ComputedText(name_of, help_text="What happened, in words.")
    url = ComputedText(address_of, help_text="Address of what it is about; null where that is all records.")
    sequence = serializers.IntegerField(min_value=1, help_text="1, 2, 3 … without a gap, in the order of the commits.")
    at = serializers.DateTimeField(help_text="When, in UTC; never before the line above.")
    kind = Term("change_kind", help_text="What happened.")
    record = serializers.CharField(
        allow_blank=True, help_text="Id of the record it happened to; empty where that is all of them."
    )
    edition = serializers.IntegerField(
        allow_null=True, min_value=1, help_text="Number of the edition, where the change is about one."
    )
    publisher = serializers.CharField(allow_blank=True, help_text="In whose name it was done.")
    digest = serializers.CharField(
        allow_blank=True, help_text="Salted SHA-256 of what was published; `sha256` of that edition."
    )
    hash = serializers.CharField(help_text="SHA-256 over this line and the hash before it.")
    previous_hash = serializers.CharField(help_text="The hash of the line above; 64 zeros on the first one.")


class TombstoneSerializer(serializers.Serializer):
    """A record that has gone: its id goes on to resolve, and says what became of it."""

    id = serializers.CharField(source="record", help_text="Id of the record.")
    name = ComputedText(lambda stone: f"{stone.get_kind_display()}: {stone.record}", help_text="The same in words.")
    url = AddressField("/id/{record}", help_text="Where the id leads now.")
    sequence = serializers.IntegerField(min_value=1, help_text="The line of the feed that tells of it.")
    kind = serializers.ChoiceField(("withdrawn", "merged"), help_text="What became of it.")
    at = serializers.DateTimeField(help_text="When, in UTC.")
    reason = serializers.CharField(help_text="Why, in a sentence.")
    replaced_by = serializers.CharField(
        allow_blank=True, help_text="Id of the record that took its place; empty where it was withdrawn."
    )
