"""What records are written in: areas, vocabularies, indicators and rules."""

from rest_framework import serializers

from registry.places.models import Area as AreaModel

from .shapes import Term


class AreaEntrySerializer(serializers.Serializer):
    """An area, current or former."""

    id = serializers.CharField(help_text="The code again, as every list has an id.")
    code = serializers.CharField(help_text="GSS code of the Office for National Statistics.")
    name = serializers.CharField(help_text="Its name.")
    url = serializers.CharField(help_text="Address of this entry.")
    level = serializers.ChoiceField(
        [choice.value for choice in AreaModel.Level],
        help_text="\n".join(f"* `{choice.value}`: {choice.label}" for choice in AreaModel.Level),
    )
    parent = serializers.CharField(allow_null=True, help_text="Code of the area that contains it.")
    current = serializers.BooleanField(help_text="false for a code that was retired.")
    successors = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of today that took the place of a retired one."
    )
    region = serializers.CharField(allow_null=True, help_text="Code of its English region.")
    nation = serializers.CharField(allow_null=True, help_text="Code of its nation.")
    rurality = Term("rurality", allow_null=True, help_text="How rural the district is.")
    deprivation_decile = serializers.IntegerField(
        allow_null=True, min_value=1, max_value=10, help_text="1 for the most deprived tenth of districts."
    )
    deprivation_index = serializers.CharField(allow_null=True, help_text="The index that says so.")
    deprivation_year = serializers.CharField(allow_null=True, help_text="The year or years of the index.")


class VocabularyEntrySerializer(serializers.Serializer):
    """A controlled vocabulary."""

    id = serializers.CharField(help_text="Its name, as every list has an id.")
    name = serializers.CharField(help_text="The name by which fields speak of it.")
    url = serializers.CharField(help_text="Address of its terms.")
    title = serializers.CharField(help_text="What it is called.")
    description = serializers.CharField(help_text="What it is for.")
    terms = serializers.IntegerField(help_text="How many terms it has.")
    version = serializers.CharField(help_text="Version of the vocabularies.")


class TermEntrySerializer(serializers.Serializer):
    """A term with its meaning. Terms of some vocabularies say more: those parts may be absent."""

    id = serializers.CharField(help_text="Vocabulary, a dot, and the code.")
    name = serializers.CharField(help_text="The label again, as every list has a name.")
    url = serializers.CharField(help_text="Address of this entry.")
    code = serializers.CharField(help_text="The code that records use; never renamed or removed.")
    label = serializers.CharField(help_text="The term in words.")
    definition = serializers.CharField(help_text="What it means.")
    source = serializers.CharField(help_text="Where the meaning comes from.")
    since = serializers.CharField(help_text="Version of the vocabularies that first had it.")
    effect = serializers.CharField(required=False, help_text="Of protections: strengthens, weakens or neither.")
    supply_group = serializers.CharField(required=False, help_text="Of supply: the group it is counted under.")
    successor = serializers.CharField(
        required=False, help_text="Of relations: whether the other organisation carries on."
    )
    minimum = serializers.CharField(required=False, help_text="Of size bands: the least number of homes.")
    maximum = serializers.CharField(required=False, help_text="Of size bands: the greatest number of homes.")
    pattern = serializers.CharField(required=False, help_text="Of identifiers: how such a number is written.")
    official = serializers.CharField(required=False, help_text="Of identifiers: whether a public body gives them.")
    register_url = serializers.CharField(required=False, help_text="Of identifiers: the register, by number.")


class IndicatorEntrySerializer(TermEntrySerializer):
    """What outcomes can be measured by."""

    framework = Term("indicator_framework", help_text="Who defined it.")
    framework_version = serializers.CharField(help_text="Version of the framework.")
    unit = Term("indicator_unit", help_text="In what it is measured.")
    value_kind = Term("indicator_value_kind", help_text="What sort of value it has.")
    direction = Term("indicator_direction", help_text="Whether more is better.")
    population = serializers.CharField(help_text="Of whom or of what.")
    survey = serializers.ChoiceField(["yes", "no"], help_text="Whether people are asked.")
    effect = supply_group = successor = minimum = maximum = pattern = official = register_url = None


class RuleEntrySerializer(serializers.Serializer):
    """A rule by which records are judged before they are published."""

    id = serializers.CharField(help_text="The code again, as every list has an id.")
    name = serializers.CharField(help_text="The sentence again, as every list has a name.")
    url = serializers.CharField(help_text="Address of this entry.")
    code = serializers.CharField(help_text="Code of the rule, as problems cite it.")
    record = serializers.ChoiceField(["organisation", "partnership"], help_text="The kind of record it judges.")
    sentence = serializers.CharField(help_text="What must hold.")
    severity = serializers.ChoiceField(["error", "warning"], help_text="Whether it stops a publication.")
    reads = serializers.ListField(child=serializers.CharField(), help_text="The tables it looks into.")
    why = serializers.CharField(allow_blank=True, help_text="Why there is such a rule; may be empty.")
    docs = serializers.CharField(help_text="Where it is explained.")
