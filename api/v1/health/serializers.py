"""How the service is."""

from rest_framework import serializers


class LiveSerializer(serializers.Serializer):
    """The process answers."""

    status = serializers.ChoiceField(["live"], help_text="Always live.")


class PostcodesCheckSerializer(serializers.Serializer):
    """Whether postcodes can be looked up. They may still be loading."""

    state = serializers.ChoiceField(["none", "loading", "ready"], help_text="How far they are.")
    count = serializers.IntegerField(help_text="How many there are.")
    edition = serializers.CharField(allow_null=True, help_text="Edition of the source.")


class ChecksSerializer(serializers.Serializer):
    """What was looked at: nothing more where the database does not answer, or while migrations wait."""

    database = serializers.ChoiceField(["ready", "no answer"], help_text="Whether it answers.")
    migrations = serializers.ChoiceField(["ready", "waiting"], required=False, help_text="Whether all have run.")
    areas = serializers.ChoiceField(["ready", "not loaded"], required=False, help_text="Whether they are loaded.")
    register = serializers.ChoiceField(["ready", "empty"], required=False, help_text="Whether it has records.")
    catalogue = serializers.ChoiceField(
        ["ready", "rebuilding"], required=False, help_text="Whether every answer is made of what is known now."
    )
    postcodes = PostcodesCheckSerializer(required=False)


class ReadySerializer(serializers.Serializer):
    """Whether the service is ready to answer."""

    status = serializers.ChoiceField(["ready", "not_ready"], help_text="All but the postcodes are ready.")
    checks = ChecksSerializer()
