"""GeoJSON (RFC 7946) of a list."""

from rest_framework import serializers

from .shapes import Shape


class PointSerializer(serializers.Serializer):
    """A point, WGS 84."""

    type = serializers.ChoiceField(["Point"], help_text="Always Point.")
    coordinates = serializers.ListField(
        child=serializers.FloatField(), min_length=2, max_length=2, help_text="Longitude and latitude in degrees."
    )


class FeatureSerializer(serializers.Serializer):
    """One entry of the list. Without a point it has no geometry."""

    type = serializers.ChoiceField(["Feature"], help_text="Always Feature.")
    id = serializers.CharField(help_text="Id of the entry.")
    geometry = PointSerializer(allow_null=True)
    properties = Shape(
        lambda schema: {"type": "object", "additionalProperties": {}},
        help_text="The columns that files of the list have, without latitude and longitude.",
    )


class FeatureCollectionSerializer(serializers.Serializer):
    """The whole list as GeoJSON."""

    type = serializers.ChoiceField(["FeatureCollection"], help_text="Always FeatureCollection.")
    licence = serializers.CharField(help_text="Licence of the data.")
    features = FeatureSerializer(many=True, help_text="The entries.")
