"""Values that the register derives of a partnership, in reading order."""

from rest_framework import serializers

from ...openapi.shapes import Term, described

REASON = "Why, in words."


class WithReasonSerializer(serializers.Serializer):
    reason = serializers.CharField(help_text=REASON)


def labelled(name: str, vocabulary: str, doc: str) -> type[serializers.Serializer]:
    """A derived code with its label and reason."""
    fields = {
        "code": Term(vocabulary, help_text="The code."),
        "label": serializers.CharField(help_text="The code in words."),
        "reason": serializers.CharField(help_text=REASON),
    }
    return described(name, doc, fields)


def only_code(name: str, vocabulary: str, doc: str) -> type[serializers.Serializer]:
    """A derived code as lists show it."""
    fields = {"code": Term(vocabulary, help_text="The code.")}
    return described(name, doc, fields)


class NamedAreaSerializer(serializers.Serializer):
    """An area by code and name."""

    code = serializers.CharField(help_text="GSS code.")
    name = serializers.CharField(help_text="Its name.")


OF = {
    "small_area": "of the neighbourhood of about 1,500 people in which the point or postcode lies",
    "district": "of the whole district, where no more is known",
}


def of_what() -> serializers.ChoiceField:
    return serializers.ChoiceField(
        list(OF), help_text="\n".join(f"* `{code}`: {meaning}" for code, meaning in OF.items())
    )


class RecordPointSerializer(serializers.Serializer):
    """The point of a record, as it gives it or that of its postcode."""

    latitude = serializers.FloatField(help_text="Degrees north, WGS 84.")
    longitude = serializers.FloatField(help_text="Degrees east, WGS 84.")
    precision = Term("location_precision", allow_null=True, help_text="How near the point is to the homes.")

    given_by = serializers.ChoiceField(
        ["record", "postcode"], help_text="Whether the record gives the point, or it is that of its postcode."
    )


class RuralitySerializer(serializers.Serializer):
    """How rural its small area is, or its district."""

    code = Term("rurality", help_text="The code.")
    label = serializers.CharField(help_text="The code in words.")
    of = of_what()
    class_name = serializers.CharField(help_text="Its class in the classification.")
    classification = serializers.CharField(help_text="The classification that says so.")
    year = serializers.CharField(help_text="The year or years of the classification.")


class DeprivationSerializer(serializers.Serializer):
    """How deprived its small area is, or its district."""

    decile = serializers.IntegerField(
        allow_null=True,
        min_value=1,
        max_value=10,
        help_text="1 for the most deprived tenth; null where the index does not rank districts.",
    )
    most_deprived_decile = serializers.IntegerField(help_text="The end of the scale that is most deprived: always 1.")
    of = of_what()
    index = serializers.CharField(help_text="The index that says so.")
    year = serializers.CharField(help_text="The year or years of the index.")
    caveat = serializers.CharField(help_text="What to know of the index in this nation before comparing.")


class PlaceInListsSerializer(serializers.Serializer):
    """Where it is, from the areas, the point and the postcode of the record."""

    settlement = serializers.CharField(allow_null=True, help_text="The village, town or neighbourhood.")
    district = NamedAreaSerializer(allow_null=True, help_text="The district of today.")
    region = NamedAreaSerializer(allow_null=True, help_text="The English region.")
    nation = NamedAreaSerializer(allow_null=True, help_text="England, Scotland, Wales or Northern Ireland.")
    point = RecordPointSerializer(allow_null=True, help_text="The point of the record, or that of its postcode.")
    small_area = NamedAreaSerializer(
        allow_null=True,
        help_text="The small area (LSOA, Data Zone, SOA) of its district whose centre is nearest to point or postcode.",
    )
    rurality = RuralitySerializer(allow_null=True, help_text="Of the small area, else of the district.")
    deprivation = DeprivationSerializer(
        allow_null=True,
        help_text="By the newest index of its nation, of the small area, else of the district. Deciles of two nations "
        "cannot be compared.",
    )
    uk_deprivation = DeprivationSerializer(
        allow_null=True, help_text="Of the district, by the index that compares the four nations. For nothing else."
    )


class PlaceSerializer(PlaceInListsSerializer):
    """Where it is, with all areas that contain it."""

    areas = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of its areas and of all that contain them, narrowest first."
    )
    reason = serializers.CharField(help_text=REASON)


class GroundRentInListsSerializer(serializers.Serializer):
    """Ground rent of one home for one year."""

    amount = serializers.DecimalField(
        max_digits=18, decimal_places=2, allow_null=True, help_text="Pounds as text; null where it is not known."
    )
    proposed_amount = serializers.DecimalField(
        max_digits=18,
        decimal_places=2,
        allow_null=True,
        help_text="The same under leases that are only agreed or proposed: nobody pays it yet.",
    )


class GroundRentSerializer(GroundRentInListsSerializer, WithReasonSerializer):
    """Ground rent of one home for one year, with the reason."""


class HomesInListsSerializer(serializers.Serializer):
    """Homes counted by state, tenure and supply."""

    total = serializers.IntegerField(allow_null=True, help_text="Homes of today's plan or stock.")
    completed = serializers.IntegerField(allow_null=True, help_text="Homes completed.")
    planned = serializers.IntegerField(allow_null=True, help_text="Homes of the total that nobody has begun to build.")
    bed_spaces = serializers.IntegerField(allow_null=True, help_text="Bed spaces, beside the homes.")
    plots = serializers.IntegerField(allow_null=True, help_text="Plots, beside the homes.")
    at_least = serializers.BooleanField(help_text="Whether there may be more than these.")
    by_state = serializers.DictField(child=serializers.IntegerField(), help_text="Counts by `home_state`.")
    by_tenure = serializers.DictField(
        child=serializers.IntegerField(), help_text="Counts by `tenure`, or `not_stated`."
    )
    by_supply_group = serializers.DictField(
        child=serializers.IntegerField(), help_text="Counts by `supply_group`, or `not_stated`."
    )
    planned_by_tenure = serializers.DictField(
        child=serializers.IntegerField(), help_text="Of `by_tenure`, those that nobody has begun to build."
    )
    by_year_finished = serializers.DictField(
        child=serializers.IntegerField(),
        help_text="Completed homes by the year that their milestone gives, or `not_stated`.",
    )


class HomesSerializer(HomesInListsSerializer, WithReasonSerializer):
    """Homes counted by state, tenure and supply, with the reason."""


class MonthsToLiveSerializer(serializers.Serializer):
    """Months from the forming of the scheme's own group to the first home: the range that the dates allow."""

    least = serializers.IntegerField(allow_null=True, help_text="At least so many.")
    most = serializers.IntegerField(allow_null=True, help_text="At most so many; null where only a least is known.")
    by = Term(
        "milestone_kind",
        allow_null=True,
        help_text="What ended it; `start_on_site` where only a least is known because no end is recorded.",
    )
    reason = serializers.CharField(help_text=REASON)


class PowerSerializer(serializers.Serializer):
    """How much each side may say in one kind of decision."""

    domain = Term("decision_domain", help_text="What is decided.")
    community = Term("power_level", help_text="The community side.")
    association = Term("power_level", help_text="The association.")
    council = Term("power_level", help_text="The council.")
    other = Term("power_level", help_text="Everybody else: enablers, developers, funders.")


class DaysSerializer(serializers.Serializer):
    """The earliest and the latest day that a date can mean."""

    earliest = serializers.DateField(allow_null=True, help_text="Not before this day.")
    latest = serializers.DateField(allow_null=True, help_text="Not after this day.")


class CompletedSerializer(DaysSerializer):
    """The earliest and the latest day on which homes were finished, and what says so."""

    by = Term("milestone_kind", allow_null=True, help_text="The milestone that says so.")


class CompletenessSerializer(serializers.Serializer):
    """How many of the questions for such a record are answered."""

    percent = serializers.IntegerField(min_value=0, max_value=100, help_text="Of the questions that apply.")
    answered = serializers.IntegerField(help_text="Questions answered.")
    questions = serializers.IntegerField(help_text="Questions that apply.")
    lacking = serializers.ListField(child=serializers.CharField(), help_text="Pointers to what lacks, by key.")
