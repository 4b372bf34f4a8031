"""What a citation gives when it is opened."""

from rest_framework import serializers

HASH = (
    "SHA-256, in hexadecimal. Of a list of records it is over lines `id edition`, in the order of ids, with a line "
    "break between them. Of all else over the entries as JSON with sorted names and without "
    "what is empty, themselves sorted. null where there are too many entries to hash."
)


class FoundSerializer(serializers.Serializer):
    """How many entries were found, and which."""

    count = serializers.IntegerField(min_value=0, help_text="How many entries.")
    count_is_exact = serializers.BooleanField(help_text="false where there are more.")
    hash = serializers.CharField(allow_null=True, help_text=HASH)


class FixedSerializer(serializers.Serializer):
    """What it was when somebody fixed it."""

    count = serializers.IntegerField(min_value=0, help_text="How many entries there were.")
    hash = serializers.CharField(help_text="Their hash.")
    fixed_at = serializers.DateTimeField(help_text="When, in UTC.")
    still_matches = serializers.BooleanField(
        help_text="Whether the question, asked again of the same line, gives the same. It may not, where the law had "
        "something removed, or filters by derived values follow another method."
    )


class FoundNowSerializer(FoundSerializer):
    """What the question gives of the latest line, today."""

    as_of = serializers.IntegerField(min_value=0, help_text="The latest line of the feed.")
    same = serializers.BooleanField(help_text="Whether it is what it was then.")
    entered = serializers.IntegerField(allow_null=True, help_text="Of lists of records: so many came in since.")
    changed = serializers.IntegerField(allow_null=True, help_text="So many have another edition since.")
    left = serializers.IntegerField(allow_null=True, help_text="So many are no longer in it.")


class WrittenSerializer(serializers.Serializer):
    """The citation, ready to be copied."""

    text = serializers.CharField(help_text="In words.")
    bibtex = serializers.CharField(help_text="For BibTeX and biblatex.")
    ris = serializers.CharField(help_text="RIS, which most reference managers read.")
    csl = serializers.DictField(help_text="CSL-JSON, as Zotero and pandoc take it.")


class CitationSerializer(serializers.Serializer):
    """An answer that is cited: what it was, whether it still is, and how to write it down."""

    id = serializers.CharField(help_text="The permanent address, from the slash on.")
    name = serializers.CharField(help_text="Its title.")
    url = serializers.CharField(help_text="The permanent address.")
    of = serializers.CharField(help_text="The address of the API that was asked.")
    as_of = serializers.IntegerField(min_value=0, help_text="The line of the feed that is cited.")
    day = serializers.DateField(help_text="The day for what depends on days, in the United Kingdom.")
    then = FoundSerializer(help_text="What the question gives of that line, asked again just now.")
    fixed = FixedSerializer(allow_null=True, help_text="null where nobody fixed it.")
    now = FoundNowSerializer(help_text="What the same question gives today.")
    citation = WrittenSerializer(help_text="How to write it down.")
