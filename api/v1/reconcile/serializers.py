"""The shapes of the reconciliation API 0.2, for the contract."""

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from registry.catalogue.reconciliation.questions import PROPERTIES

from ...openapi.shapes import Shape


class ReconcileTypeSerializer(serializers.Serializer):
    """A kind of record."""

    id = serializers.ChoiceField(tuple(PROPERTIES), help_text="What queries call it.")
    name = serializers.CharField(help_text="What people call it.")


class ReconcileServiceAddressSerializer(serializers.Serializer):
    """Where a part of the service is."""

    service_url = serializers.CharField(help_text="How the address begins.")
    service_path = serializers.CharField(help_text="How it goes on.")


class ReconcileAddressPatternSerializer(serializers.Serializer):
    """An address with a gap for an id."""

    url = serializers.CharField(help_text="The address; `{{id}}` stands for an id.")


class ReconcilePreviewAddressSerializer(ReconcileAddressPatternSerializer):
    """Where the card of a record is, and how large."""

    width = serializers.IntegerField(help_text="Width of the card in pixels.")
    height = serializers.IntegerField(help_text="Height of the card in pixels.")


class ReconcileSuggestAddressesSerializer(serializers.Serializer):
    """Where names are completed."""

    entity = ReconcileServiceAddressSerializer(help_text="Names of records.")
    property = ReconcileServiceAddressSerializer(help_text="What may be stated beside a name.")
    type = ReconcileServiceAddressSerializer(help_text="Kinds of records.")


class ReconcileExtendAddressSerializer(serializers.Serializer):
    """Where columns to add are proposed."""

    propose_properties = ReconcileServiceAddressSerializer(help_text="Columns of a type.")


class ReconcileManifestSerializer(serializers.Serializer):
    """What a program has to know of the service."""

    versions = serializers.ListField(child=serializers.CharField(), help_text="Versions of the reconciliation API.")
    name = serializers.CharField(help_text="What the service is called.")
    identifierSpace = serializers.CharField(help_text="What all ids begin with.")  # noqa: N815  the specification's name
    schemaSpace = serializers.CharField(help_text="Where types and properties are described.")  # noqa: N815  the same
    documentation = serializers.CharField(help_text="Where the service is described.")
    view = ReconcileAddressPatternSerializer(help_text="Where a record is shown.")
    defaultTypes = ReconcileTypeSerializer(many=True, help_text="The kinds of records.")  # noqa: N815  the same
    suggest = ReconcileSuggestAddressesSerializer(help_text="Where names are completed.")
    preview = ReconcilePreviewAddressSerializer(help_text="Where a record is shown small.")
    extend = ReconcileExtendAddressSerializer(help_text="Where columns to add are proposed.")


class ReconcileFeatureSerializer(serializers.Serializer):
    """What agrees between a query and a candidate."""

    id = serializers.CharField(help_text="`name`, or a property that was stated.")
    value = Shape(
        lambda schema: {"anyOf": [{"type": "number"}, {"type": "boolean"}]},
        help_text="How like the name is, from 0 to 1; whether the property agrees.",
    )


class ReconcileCandidateSerializer(serializers.Serializer):
    """A record that a query may mean."""

    id = serializers.CharField(help_text="Id of the record.")
    name = serializers.CharField(help_text="Its name.")
    description = serializers.CharField(help_text="What kind of organisation, or stage and settlement.")
    score = serializers.FloatField(help_text="From 0 to 100, never less than that of one further down.")
    match = serializers.BooleanField(
        help_text="Whether no other can be meant: by the rule of the matcher, of one at most."
    )
    type = ReconcileTypeSerializer(many=True, help_text="Its kind.")
    features = ReconcileFeatureSerializer(many=True, help_text="What agrees.")


class ReconcileCandidatesSerializer(serializers.Serializer):
    """The answer to one query."""

    result = ReconcileCandidateSerializer(many=True, help_text="The likeliest first.")


class ReconcileColumnSerializer(serializers.Serializer):
    """A column that was asked for."""

    id = serializers.CharField(help_text="What queries call it.")
    name = serializers.CharField(help_text="What people call it.")
    type = ReconcileTypeSerializer(required=False, help_text="The kind of record that it names, if it names any.")


VALUE = {
    "type": "object",
    "description": "One of: a text, a whole number, a number, or another record by id and name.",
    "properties": {
        "str": {"type": "string", "description": "A text."},
        "int": {"type": "integer", "description": "A whole number."},
        "float": {"type": "number", "description": "A number."},
        "id": {"type": "string", "description": "Id of another record."},
        "name": {"type": "string", "description": "Its name."},
    },
}


class ReconcileExtensionSerializer(serializers.Serializer):
    """Values of columns of records."""

    meta = ReconcileColumnSerializer(many=True, help_text="The columns.")
    rows = Shape(
        lambda schema: {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": VALUE},
            },
        },
        help_text="For each id, for each column, its values.",
    )


class ReconcileAnswerSerializer(serializers.Serializer):
    """The manifest where nothing is asked; else candidates by query, or values of columns."""


class ReconcileResultSerializer(serializers.Serializer):
    """Candidates by query, or values of columns."""


class SeveralShapesExtension(OpenApiSerializerExtension):
    """One address with several answers, as the specification has it: candidates stand under the keys of the queries."""

    target_class = ReconcileAnswerSerializer
    shapes: tuple[type[serializers.Serializer], ...] = (ReconcileManifestSerializer, ReconcileExtensionSerializer)

    def map_serializer(self, auto_schema: AutoSchema, direction: str) -> dict:
        shapes = [auto_schema.resolve_serializer(each, "response").ref for each in self.shapes]
        candidates = auto_schema.resolve_serializer(ReconcileCandidatesSerializer, "response").ref
        by_key = {"type": "object", "additionalProperties": candidates}
        return {"description": self.target_class.__doc__, "anyOf": [*shapes, by_key]}


class ReconcileResultExtension(SeveralShapesExtension):
    target_class = ReconcileResultSerializer
    shapes = (ReconcileExtensionSerializer,)


class ReconcileSuggestionSerializer(serializers.Serializer):
    """A kind of record, or something that may be stated of one."""

    id = serializers.CharField(help_text="What queries call it.")
    name = serializers.CharField(help_text="What people call it.")
    description = serializers.CharField(required=False, help_text="What it is.")


class SuggestedEntitySerializer(ReconcileSuggestionSerializer):
    """A record."""

    notable = ReconcileTypeSerializer(many=True, help_text="Its kind.")


class SuggestedEntitiesSerializer(serializers.Serializer):
    """Records whose name may be meant."""

    result = SuggestedEntitySerializer(many=True, help_text="The likeliest first.")


class ReconcileSuggestionsSerializer(serializers.Serializer):
    """Types or properties whose name begins so, or has a word that does."""

    result = ReconcileSuggestionSerializer(many=True, help_text="In their order.")


class ProposedPropertiesSerializer(serializers.Serializer):
    """Columns that may be added for records of a type."""

    type = serializers.CharField(help_text="The type.")
    limit = serializers.IntegerField(required=False, help_text="How many were asked for.")
    properties = ReconcileSuggestionSerializer(many=True, help_text="The columns.")
