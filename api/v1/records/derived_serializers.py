"""All derived values of each kind of record, whole and as lists show them."""

from rest_framework import serializers

from ...openapi.shapes import RecordId
from . import derived, derived_land
from .derived import labelled, only_code

MODEL = "The label of the arrangement, from who holds what."
LAND = "What the community side holds of the land."
HOLDS = "Whether the community side owns all or part of the land; null where it is not known."
YEARS = "Years of the longest lease granted or agreed."
TEST = "Status under the statutory test of a land trust."
HEIRS = "Ids of the organisations that carry on what this one was."


class DerivedOfPartnershipInListsSerializer(serializers.Serializer):
    """What the register derives of a partnership, in short."""

    model = only_code("ModelInLists", "partnership_model", MODEL)()
    community_land = only_code("CommunityLandInLists", "community_land", LAND)()
    community_holds_land = serializers.BooleanField(allow_null=True, help_text=HOLDS)
    has_association = serializers.BooleanField(help_text="Whether a housing association takes part.")
    place = derived.PlaceInListsSerializer()
    homes = derived.HomesInListsSerializer()
    lease_years = serializers.IntegerField(allow_null=True, help_text=YEARS)
    ground_rent_per_home_year = derived.GroundRentInListsSerializer()


class DerivedOfPartnershipSerializer(serializers.Serializer):
    """What the register derives of a partnership: never sent, always computed, each with its reason."""

    model = labelled("Model", "partnership_model", MODEL)()
    facets = derived_land.FacetsSerializer()
    community_land = labelled("CommunityLand", "community_land", LAND)()
    community_holds_land = serializers.BooleanField(allow_null=True, help_text=HOLDS)
    land_positions = derived_land.LandPositionSerializer(many=True, help_text="Who held what of the land, over time.")
    has_association = serializers.BooleanField(help_text="Whether a housing association takes part.")
    intended_roles = derived_land.IntendedRolesSerializer(many=True, help_text="Roles that are only meant.")
    ground_rent_per_home_year = derived.GroundRentSerializer()
    perpetuity = derived_land.PerpetuitySerializer()
    place = derived.PlaceSerializer()
    months_to_live = derived.MonthsToLiveSerializer()
    homes = derived.HomesSerializer()
    power = derived.PowerSerializer(many=True, help_text="One row for each decision right.")
    began = derived.DaysSerializer(help_text="When it began.")
    completed = derived.CompletedSerializer(help_text="When homes were completed, opened or first let.")
    ended = derived.DaysSerializer(help_text="When it ended.")
    lease_years = serializers.IntegerField(allow_null=True, help_text=YEARS)
    completeness = derived.CompletenessSerializer()


class SizeBandInListsSerializer(serializers.Serializer):
    """How many homes it owns, in bands."""

    code = derived.Term("organisation_size_band", help_text="The code.")


class SizeBandSerializer(SizeBandInListsSerializer):
    """How many homes it owns, in bands, with the label."""

    label = serializers.CharField(help_text="The code in words.")


class AreasOfOrganisationSerializer(serializers.Serializer):
    """Where it works."""

    areas = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of its areas and of all that contain them."
    )


class DerivedOfOrganisationInListsSerializer(serializers.Serializer):
    """What the register derives of an organisation, in short."""

    size_band = SizeBandInListsSerializer(allow_null=True)
    clt_status = only_code("CltStatusInLists", "clt_status", TEST)()
    succeeded_by = serializers.ListField(child=RecordId("org"), help_text=HEIRS)
    former_names = serializers.ListField(child=serializers.CharField(), help_text="Names it had before.")


class DerivedOfOrganisationSerializer(serializers.Serializer):
    """What the register derives of an organisation."""

    size_band = SizeBandSerializer(allow_null=True)
    clt_status = labelled("CltStatus", "clt_status", TEST)()
    place = AreasOfOrganisationSerializer()
    succeeded_by = serializers.ListField(child=RecordId("org"), help_text=HEIRS)
    former_names = serializers.ListField(child=serializers.CharField(), help_text="Names it had before.")
    completeness = derived.CompletenessSerializer()
