"""What coverage answers."""

from rest_framework import serializers

from ...lists.envelope import EnvelopeSerializer
from ...openapi.shapes import Term

BANDS = ("much", "some", "little")


class FifthSerializer(serializers.Serializer):
    """The districts of one fifth of deprivation, by the index that compares the four nations."""

    fifth = serializers.IntegerField(
        allow_null=True, help_text="1 the most deprived; null where the index does not tell."
    )
    districts = serializers.IntegerField(help_text="How many of the districts counted are in it.")
    with_partnership = serializers.IntegerField(help_text="How many of these have a partnership on record.")
    partnerships = serializers.IntegerField(
        help_text="Partnerships on record in them; one in two districts counts in each."
    )
    partnerships_per_district = serializers.FloatField(help_text="The same for each of the districts.")


class CoverageEnvelopeSerializer(EnvelopeSerializer):
    """What stands around the districts."""

    with_partnership = serializers.IntegerField(
        min_value=0, help_text="How many of the districts counted have a partnership on record."
    )
    without_partnership = serializers.IntegerField(
        min_value=0, help_text="How many have none on record, which is not the same as none."
    )
    by_fifth = FifthSerializer(many=True, help_text="The districts counted, by fifths of deprivation.")
    how_to_read = serializers.ListField(
        child=serializers.CharField(), help_text="What to know before a number is used."
    )


class CoverageSerializer(serializers.Serializer):
    """One district of today, with what is recorded of it."""

    id = serializers.CharField(help_text="GSS code, as every list has an id.")
    name = serializers.CharField(help_text="Its name.")
    url = serializers.CharField(help_text="Address of the list of its partnerships.")
    code = serializers.CharField(help_text="GSS code.")
    region = serializers.CharField(help_text="Code of its English region; elsewhere of its nation.")
    nation = serializers.CharField(help_text="Code of its nation.")
    deprived = serializers.ChoiceField(
        BANDS,
        allow_null=True,
        help_text="much: a fifth of its neighbourhoods or more are in the most deprived tenth of the nation; some: a tenth or more; little.",
    )
    share_in_most_deprived_tenth = serializers.FloatField(
        allow_null=True,
        help_text="Share, 0 to 1, of its neighbourhoods that are in the most deprived tenth of its nation.",
    )
    deprivation_index = serializers.CharField(allow_null=True, help_text="The index of its nation.")
    deprivation_year = serializers.CharField(allow_null=True, help_text="Year of that index.")
    deprivation_decile = serializers.IntegerField(
        allow_null=True, help_text="Decile by that index, 1 the most deprived; nations are not compared by it."
    )
    uk_deprivation_decile = serializers.IntegerField(
        allow_null=True, help_text="Decile by the index that compares the four nations, 1 the most deprived."
    )
    rurality = Term("rurality", allow_null=True, help_text="How rural it is.")
    has_partnership = serializers.BooleanField(
        help_text="Whether any partnership is on record. No is not the same as none."
    )
    partnerships = serializers.IntegerField(help_text="Partnerships on record that lie in it.")
    homes_completed = serializers.IntegerField(help_text="Completed homes of these.")
    homes_completed_missing = serializers.IntegerField(help_text="How many of these give no number.")
    homes_of_associations = serializers.IntegerField(
        allow_null=True,
        help_text="Social homes that private registered providers own there; null where no list is loaded.",
    )
    homes_of_associations_as_at = serializers.CharField(allow_null=True, help_text="The day of that count.")
