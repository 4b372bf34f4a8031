"""Where to begin, and how the service is."""

from rest_framework import serializers


class StartSerializer(serializers.Serializer):
    """The lists there are, and the terms on which they may be used."""

    name = serializers.CharField(help_text="What this is.")
    licence = serializers.CharField(help_text="Licence of the data.")
    licence_url = serializers.CharField(help_text="Its text.")
    reference = serializers.CharField(help_text="This documentation, to read.")
    schema = serializers.CharField(help_text="This documentation, for programs.")
    lists = serializers.DictField(child=serializers.CharField(), help_text="Address of each list by its name.")


class LiveSerializer(serializers.Serializer):
    """The process answers."""

    status = serializers.ChoiceField(["live"], help_text="Always live.")


class PostcodesCheckSerializer(serializers.Serializer):
    """Whether postcodes can be looked up. They may still be loading."""

    state = serializers.ChoiceField(["none", "loading", "ready"], help_text="How far they are.")
    count = serializers.IntegerField(help_text="How many there are.")
    edition = serializers.CharField(allow_null=True, help_text="Edition of the source.")


class ChecksSerializer(serializers.Serializer):
    """What was looked at; where the database does not answer, only the first."""

    database = serializers.ChoiceField(["ready", "no answer"], help_text="Whether it answers.")
    migrations = serializers.ChoiceField(["ready", "waiting"], required=False, help_text="Whether all have run.")
    areas = serializers.ChoiceField(["ready", "not loaded"], required=False, help_text="Whether they are loaded.")
    register = serializers.ChoiceField(["ready", "empty"], required=False, help_text="Whether it has records.")
    postcodes = PostcodesCheckSerializer(required=False)


class ReadySerializer(serializers.Serializer):
    """Whether the service is ready to answer."""

    status = serializers.ChoiceField(["ready", "not_ready"], help_text="All of the first four are ready.")
    checks = ChecksSerializer()
