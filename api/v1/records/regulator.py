"""What the lists of the English regulator say of an organisation, joined by its number."""

from rest_framework import serializers

from ...openapi.shapes import Term

LISTED = (
    "Whether the newest list that is loaded names it: false for one no longer listed, null where no list is loaded."
)
HOMES = "Social homes it owns, by the newest count that is loaded; null where none is."
NOT_COUNTED = "Low-cost home ownership homes; null where they were not counted, as for small landlords."


class RegulatorInListsSerializer(serializers.Serializer):
    """What the lists of the Regulator of Social Housing that are loaded here say of it, by its number.

    They are official, newer than the record or older, and no part of what was published.
    """

    number = serializers.CharField(help_text="Its registration number.")
    listed = serializers.BooleanField(allow_null=True, help_text=LISTED)
    list = serializers.CharField(allow_null=True, help_text="Year and month of that list; null where none is loaded.")
    homes = serializers.IntegerField(allow_null=True, min_value=0, help_text=HOMES)
    homes_as_at = serializers.DateField(allow_null=True, help_text="The day of that count.")


class HomesInDistrictSerializer(serializers.Serializer):
    """Social homes that it owns in one district."""

    area = serializers.CharField(help_text="GSS code of the district of today.")
    name = serializers.CharField(help_text="Its name.")
    homes = serializers.IntegerField(min_value=1, help_text="All social homes owned there.")
    general_needs = serializers.IntegerField(
        allow_null=True, min_value=0, help_text="Self-contained general needs homes."
    )
    bed_spaces = serializers.IntegerField(allow_null=True, min_value=0, help_text="General needs bed spaces.")
    supported = serializers.IntegerField(
        allow_null=True, min_value=0, help_text="Supported housing and housing for older people."
    )
    low_cost_ownership = serializers.IntegerField(allow_null=True, min_value=0, help_text=NOT_COUNTED)


class RegulatorSerializer(RegulatorInListsSerializer):
    """The same, with what the newest list that names it says, and its homes by district."""

    name = serializers.CharField(allow_null=True, help_text="Its name on that list.")
    designation = Term("provider_designation", allow_null=True, help_text="Its designation.")
    corporate_form = serializers.CharField(allow_null=True, help_text="Its form, in the words of the list.")
    registered_on = serializers.DateField(allow_null=True, help_text="Day of registration.")
    first_listed = serializers.CharField(allow_null=True, help_text="The first list loaded that names it.")
    last_listed = serializers.CharField(allow_null=True, help_text="The last list loaded that names it.")
    districts = HomesInDistrictSerializer(many=True, help_text="Where its homes are, the most first.")
    districts_as_at = serializers.DateField(allow_null=True, help_text="The day of these counts.")
