"""What is said of a release, and of each of its files."""

from rest_framework import serializers


class ReleaseEntrySerializer(serializers.Serializer):
    """A release in the list. Of one that was taken back there is only what became of it."""

    id = serializers.CharField(help_text="Its name, as every list has an id.")
    name = serializers.CharField(help_text="The day, the line of the feed, and perhaps a removal that it follows.")
    url = serializers.CharField(help_text="Address of the release.")
    state = serializers.ChoiceField(
        ["frozen", "taken_back"],
        help_text="* `frozen`: it never changes\n* `taken_back`: text in it had to be removed by law",
    )
    title = serializers.CharField(allow_null=True, help_text="What it is called.")
    line = serializers.IntegerField(help_text="The line of the feed whose state it shows.")
    made_of = serializers.DateTimeField(allow_null=True, help_text="The moment of that line, in UTC.")
    partnerships = serializers.IntegerField(allow_null=True, help_text="How many partnerships it has.")
    organisations = serializers.IntegerField(allow_null=True, help_text="How many organisations it has.")
    files = serializers.IntegerField(allow_null=True, help_text="How many files it has.")
    size = serializers.IntegerField(allow_null=True, help_text="Bytes of all of them.")
    citation = serializers.CharField(allow_null=True, help_text="How to cite it.")
    replaced_by = serializers.CharField(allow_null=True, help_text="Of one that was taken back: what was made instead.")
    reason = serializers.CharField(allow_null=True, help_text="Of one that was taken back: why.")


class ReleaseFileSerializer(serializers.Serializer):
    """One file of a release."""

    path = serializers.CharField(help_text="Where it is in the release.")
    url = serializers.CharField(help_text="Where to fetch it.")
    media_type = serializers.CharField(help_text="In which format it is.")
    size = serializers.IntegerField(help_text="Its bytes.")
    checksum = serializers.CharField(help_text="SHA-256 of them, in hexadecimal.")
    table = serializers.CharField(
        allow_blank=True, help_text="The table whose rows it has; empty where it has none or several."
    )
    description = serializers.CharField(help_text="What it holds.")


class ReleaseSerializer(serializers.Serializer):
    """A release with all its files."""

    id = serializers.CharField(help_text="Its name.")
    name = serializers.CharField(help_text="Its name.")
    url = serializers.CharField(help_text="Its address.")
    title = serializers.CharField(help_text="What it is called.")
    description = serializers.CharField(help_text="What it holds.")
    line = serializers.IntegerField(help_text="The line of the feed whose state it shows.")
    hash = serializers.CharField(help_text="Hash of that line: it covers everything published until then.")
    made_of = serializers.DateTimeField(help_text="The moment of that line, in UTC.")
    licence = serializers.CharField(help_text="Address of the licence.")
    citation = serializers.CharField(help_text="How to cite it.")
    rows = serializers.DictField(child=serializers.IntegerField(), help_text="Rows of each table, by its name.")
    checksums = serializers.CharField(help_text="Address of the file of all checksums, for `sha256sum --check`.")
    files = serializers.ListField(child=ReleaseFileSerializer(), help_text="Every file.")
