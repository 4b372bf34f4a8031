"""What the finder answers."""

from rest_framework import serializers

from registry.finder.lists import EVERY_LIST

from ...lists.envelope import AS_OF
from ...openapi.shapes import Term
from .helping_serializers import (
    FinderFunderSerializer,
    FinderGivenUpSerializer,
    FinderHelperSerializer,
    FinderOfferSerializer,
    FinderReasonSerializer,
)


class FinderAreaSerializer(serializers.Serializer):
    """An area by code and name."""

    code = serializers.CharField(help_text="GSS code of today.")
    name = serializers.CharField(help_text="Its name.")


class FinderPlaceSerializer(serializers.Serializer):
    """The place that was asked about."""

    name = serializers.CharField(help_text="The postcode or the area.")
    latitude = serializers.FloatField(help_text="Degrees north, WGS84; of an area, its middle.")
    longitude = serializers.FloatField(help_text="Degrees east, WGS84.")
    district = FinderAreaSerializer(allow_null=True, help_text="The district it lies in.")
    nation = FinderAreaSerializer(allow_null=True, help_text="The nation it lies in.")


class FinderParametersSerializer(serializers.Serializer):
    """What counts in this answer."""

    community_kinds = serializers.ListField(child=Term("community_kind"), help_text="The kinds of group asked for.")
    weights = serializers.DictField(
        child=serializers.FloatField(), help_text="The weight of each criterion by its code."
    )


class FinderCriterionSerializer(serializers.Serializer):
    """One criterion and why it weighs what it weighs."""

    code = serializers.CharField(help_text="`here`, `area` or `kind`.")
    label = serializers.CharField(help_text="The same in words.")
    why = serializers.CharField(help_text="Why it weighs more or less than the others.")


class FinderValueSerializer(FinderReasonSerializer):
    """What one criterion gave for one association, and why."""

    code = serializers.CharField(help_text="The criterion.")
    value = serializers.FloatField(min_value=0, max_value=1, help_text="From 0 to 1. What is not known gives 0.")
    weight = serializers.FloatField(help_text="Its weight in the score.")


class FinderPeerGroupSerializer(serializers.Serializer):
    """Associations of like size in the same nation, beside whom a figure is to be read."""

    size_band = Term("organisation_size_band", allow_null=True, help_text="The size; null where homes are not counted.")
    label = serializers.CharField(help_text="The group in words.")
    associations = serializers.IntegerField(help_text="How many of them are on the register.")
    median_partnerships = serializers.FloatField(help_text="The middle of how many partnerships they have on record.")
    sentence = serializers.CharField(help_text="How many partnerships such associations have on record, in words.")


class FinderNoticeSerializer(serializers.Serializer):
    """A notice that it is open to partners, valid today."""

    key = serializers.CharField(help_text="Key of the notice in the record of the association.")
    statement = serializers.CharField(allow_null=True, help_text="What it says, in its own words.")
    areas = serializers.ListField(
        child=serializers.CharField(), help_text="GSS codes of the areas meant; empty for wherever it works."
    )
    community_kinds = serializers.ListField(
        child=Term("community_kind"), help_text="Groups it would work with; empty for any."
    )
    roles = serializers.ListField(child=Term("role"), help_text="Roles it would take.")
    valid_until = serializers.CharField(help_text="Until when it holds (EDTF).")


class FinderSeeAlsoSerializer(serializers.Serializer):
    """Another organisation that a reader should look at as well."""

    organisation = serializers.CharField(help_text="Its id.")
    name = serializers.CharField(help_text="Its name.")


class FinderHomesHereSerializer(serializers.Serializer):
    """Homes that an association owns in the district, as the regulator of England counts them."""

    homes = serializers.IntegerField(help_text="Homes in the district.")
    of_all = serializers.IntegerField(help_text="Homes in all districts.")
    as_at = serializers.CharField(help_text="The day of the count.")
    sentence = serializers.CharField(help_text="The same in words.")


class FinderAssociationSerializer(serializers.Serializer):
    """One association, with what each criterion found."""

    organisation = serializers.CharField(help_text="Id of the association of today.")
    name = serializers.CharField(help_text="Its name.")
    score = serializers.FloatField(
        help_text="Weighted mean of the values of the criteria, from 0 to 1; a quarter of it where the association shows nothing in this nation. It orders, and measures nothing else."
    )
    partnerships = serializers.IntegerField(
        help_text="Partnerships on record anywhere in which it, or one whose record it carries on, stands on the association side or was landlord."
    )
    list = serializers.ChoiceField(
        choices=[str(name) for name in EVERY_LIST],
        help_text="Where what is recorded of it is. With partnerships on record: `here`, one of them in the district; `around`, one within 60 km in the same nation or across a border on land, or it is said to work in the region or a narrower area, or offers something here; `further`, none of these. `without_partnership`: said to work here, offering something or named in a plan here. `owning_elsewhere` and `owning_only`: nothing but homes here, with and without partnerships elsewhere.",
    )
    is_near = serializers.BooleanField(
        help_text="Whether it took part in a partnership in the district, or within 60 km in the same nation or across a border on land, or is said to work in the region or a narrower area, or offers something here."
    )
    nearest_km = serializers.FloatField(
        allow_null=True,
        help_text="How far away the nearest partnership is in which it took part; null where no place was named or none is known.",
    )
    homes_owned = serializers.IntegerField(
        allow_null=True, help_text="Homes it owns; null where that is not recorded. Never scored."
    )
    homes_owned_in_words = serializers.CharField(
        allow_null=True, help_text="The same as exactly as its source says it, such as at least 10,000 homes."
    )
    homes_here = FinderHomesHereSerializer(
        allow_null=True,
        help_text="Homes it owns in the district; null where no list is loaded or counts none. Never scored.",
    )
    peer_group = FinderPeerGroupSerializer(help_text="Beside whom these figures are to be read.")
    criteria = FinderValueSerializer(many=True, help_text="What each criterion gave.")
    facts = FinderReasonSerializer(
        many=True, help_text="Refusals, withdrawals and replacements, the nearest first. Never scored."
    )
    notices = FinderNoticeSerializer(many=True, help_text="Its notices that it is open to partners. Never scored.")
    see_also = FinderSeeAlsoSerializer(
        many=True, help_text="Others that are alike in name, where what was read does not say how the two are bound."
    )
    website = serializers.CharField(allow_null=True, help_text="Its own site.")
    can_be_written_to = serializers.BooleanField(help_text="Whether a role mailbox is on record.")


class FinderAnswerSerializer(serializers.Serializer):
    """Associations for one place: those with partnerships on record, then those without, and who else helps."""

    place = FinderPlaceSerializer(allow_null=True, help_text="What was asked about; null where no place was named.")
    parameters = FinderParametersSerializer(help_text="What counts in this answer.")
    criteria = FinderCriterionSerializer(many=True, help_text="What each criterion means.")
    note = serializers.CharField(
        allow_null=True, help_text="Says so where little is known of the place; from the evidence, not from scores."
    )
    results = FinderAssociationSerializer(
        many=True,
        help_text="Associations with partnerships on record: first those with one in the district, and of each kind the best score first.",
    )
    without_partnership = FinderAssociationSerializer(
        many=True,
        help_text="Associations of which no partnership is recorded, and which are recorded as working here or offer something here.",
    )
    owning_homes = FinderAssociationSerializer(
        many=True,
        help_text="Associations of which nothing else is recorded here than that they own homes in the district, by the part of their homes that lies here. Building and size do not count.",
    )
    only_registered = serializers.IntegerField(
        allow_null=True,
        help_text="How many more associations are on the register with nothing recorded for this place; null where no place was named.",
    )
    counts = serializers.DictField(
        child=serializers.IntegerField(),
        help_text="How many associations each list has in all, by its code; no more than `shown` of them are in the answer.",
    )
    helpers = FinderHelperSerializer(many=True, help_text="Councils, enablers and funders that work here or near by.")
    helpers_note = serializers.CharField(
        allow_null=True, help_text="Says so where no enabler near by is on record, and how far the list was widened."
    )
    funding = FinderFunderSerializer(many=True, help_text="Who paid for partnerships within 60 km, the nearest first.")
    given_up = FinderGivenUpSerializer(
        many=True, help_text="Debts written off near by: no payment for a scheme, so they stand apart."
    )
    funding_note = serializers.CharField(
        allow_null=True, help_text="Says so where no money near by is recorded, and how far the list was widened."
    )
    offers = FinderOfferSerializer(
        many=True, help_text="Offers of land, homes, buildings or services for transfer that name an area of the place."
    )
    names = serializers.DictField(
        child=serializers.CharField(), help_text="Names of the partnerships in this answer by id."
    )
    as_of = serializers.IntegerField(help_text=AS_OF)
