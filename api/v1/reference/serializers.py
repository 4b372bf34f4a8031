"""What records are written in: areas, vocabularies, indicators and rules."""

from rest_framework import serializers

from registry.places.models import Area as AreaModel

from ...openapi.shapes import Term, described


class AreaEntrySerializer(serializers.Serializer):
    """An area, current or former."""

    id = serializers.CharField(help_text="The code again, as every list has an id.")
    code = serializers.CharField(help_text="GSS code of the Office for National Statistics.")
    name = serializers.CharField(help_text="Its name.")
    name_welsh = serializers.CharField(allow_null=True, help_text="Its name in Welsh, where that is another.")
    found_by = serializers.CharField(
        allow_null=True, help_text="With `q`: the name by which it was found, such as that of a parish in it."
    )
    url = serializers.CharField(help_text="Address of this entry.")
    level = serializers.ChoiceField(
        [choice.value for choice in AreaModel.Level],
        help_text="\n".join(f"* `{choice.value}`: {choice.label}" for choice in AreaModel.Level),
    )
    parent = serializers.CharField(allow_null=True, help_text="Code of the area that contains it.")
    also_in = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of its combined authority and metropolitan county."
    )
    current = serializers.BooleanField(help_text="false for a code that was retired.")
    successors = serializers.ListField(
        child=serializers.CharField(), help_text="Codes of today that took the place of a retired one."
    )
    region = serializers.CharField(allow_null=True, help_text="Code of its English region.")
    nation = serializers.CharField(allow_null=True, help_text="Code of its nation.")
    rurality = Term("rurality", allow_null=True, help_text="How rural the district is.")
    deprivation_decile = serializers.IntegerField(
        allow_null=True,
        min_value=1,
        max_value=10,
        help_text="1 for the most deprived tenth of its nation's districts. Only England ranks districts.",
    )
    deprivation_index = serializers.CharField(allow_null=True, help_text="The newest index of its nation.")
    deprivation_year = serializers.CharField(allow_null=True, help_text="The year of that index.")
    uk_deprivation_decile = serializers.IntegerField(
        allow_null=True,
        min_value=1,
        max_value=10,
        help_text="1 for the most deprived tenth of districts, by the index that compares the four nations.",
    )
    uk_deprivation_index = serializers.CharField(allow_null=True, help_text="The index that compares the nations.")


class VocabularyEntrySerializer(serializers.Serializer):
    """A controlled vocabulary."""

    id = serializers.CharField(help_text="Its name, as every list has an id.")
    name = serializers.CharField(help_text="The name by which fields speak of it.")
    url = serializers.CharField(help_text="Address of its terms.")
    title = serializers.CharField(help_text="What it is called.")
    description = serializers.CharField(help_text="What it is for.")
    terms = serializers.IntegerField(help_text="How many terms it has.")
    version = serializers.CharField(help_text="Version of the vocabularies.")


# What every term has.
OF_EVERY_TERM: dict[str, serializers.Field] = {
    "id": serializers.CharField(help_text="Vocabulary, a dot, and the code."),
    "name": serializers.CharField(help_text="The label again, as every list has a name."),
    "url": serializers.CharField(help_text="Address of this entry."),
    "code": serializers.CharField(help_text="The code that records use; never renamed or removed."),
    "label": serializers.CharField(help_text="The term in words."),
    "definition": serializers.CharField(help_text="What it means."),
    "source": serializers.CharField(help_text="Where the meaning comes from."),
    "since": serializers.CharField(help_text="Version of the vocabularies that first had it."),
}
# What terms of other vocabularies say; a test holds every column of every vocabulary against these.
OF_SOME_TERMS: dict[str, str] = {
    "effect": "Of protections: strengthens, weakens or neither.",
    "supply_group": "Of supply: the group it is counted under.",
    "successor": "Of relations: whether the other organisation carries on.",
    "minimum": "Of size bands: the least number of homes.",
    "maximum": "Of size bands: the greatest number of homes.",
    "pattern": "Of identifiers: how such a number is written.",
    "official": "Of identifiers: whether a public body gives them.",
    "register_url": "Of identifiers: the register, by number.",
}


def of_indicators(*, required: bool) -> dict[str, serializers.Field]:
    """What indicators say beside that."""
    return {
        "framework": Term("indicator_framework", required=required, help_text="Of indicators: who defined it."),
        "framework_version": serializers.CharField(
            required=required, help_text="Of indicators: version of the framework."
        ),
        "unit": Term("indicator_unit", required=required, help_text="Of indicators: in what it is measured."),
        "value_kind": Term(
            "indicator_value_kind", required=required, help_text="Of indicators: what sort of value it has."
        ),
        "direction": Term("indicator_direction", required=required, help_text="Of indicators: whether more is better."),
        "population": serializers.CharField(required=required, help_text="Of indicators: of whom or of what."),
        "survey": serializers.ChoiceField(
            ["yes", "no"], required=required, help_text="Of indicators: whether people are asked."
        ),
    }


TermEntrySerializer = described(
    "TermEntry",
    "A term with its meaning. Terms of some vocabularies say more: those parts may be absent.",
    {
        **OF_EVERY_TERM,
        **{name: serializers.CharField(required=False, help_text=text) for name, text in OF_SOME_TERMS.items()},
        **of_indicators(required=False),
    },
)
IndicatorEntrySerializer = described(
    "IndicatorEntry", "What outcomes can be measured by.", {**OF_EVERY_TERM, **of_indicators(required=True)}
)


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
