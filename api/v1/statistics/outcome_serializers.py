"""What pooled outcomes answer."""

from rest_framework import serializers

from registry.research.outcomes.disclosure import ROUNDED_TO, WHY_NOT
from registry.vocabularies.vocabulary import terms

from ...lists.envelope import EnvelopeSerializer
from ...openapi.shapes import Term, described


class PooledOutcomesEnvelopeSerializer(EnvelopeSerializer):
    """What stands around the rows of pooled outcomes."""

    how_to_read = serializers.ListField(
        child=serializers.CharField(), help_text="What to know before a number is used."
    )


def _whole(help_text: str) -> serializers.Field:
    return serializers.IntegerField(min_value=0, help_text=help_text)


def _number(help_text: str) -> serializers.Field:
    return serializers.FloatField(allow_null=True, help_text=help_text)


def _fields() -> dict[str, serializers.Field]:
    """Keys, counts, levels of evidence, values."""
    return {
        "id": serializers.CharField(help_text="Indicator, kind, population and period with `~` between them."),
        "name": serializers.CharField(help_text="The same in words."),
        "url": serializers.CharField(help_text="Address of the list of these results."),
        "indicator": Term("indicator", help_text="What is measured; see /api/v1/indicators/."),
        "unit": serializers.CharField(help_text="The unit of the indicator."),
        "kind": Term("outcome_kind", help_text="Whether it happened, is forecast, is a target, or is only mentioned."),
        "population": Term("population", allow_null=True, help_text="Whom or what it was measured on; null where it is not stated."),
        "per": Term("recurring_period", allow_null=True, help_text="The period of which values are told, if any."),
        "partnerships": _whole("Partnerships whose records state a result."),
        "cited": _whole("Rows of records that state one."),
        "results": _whole("Different results: what one source says in several records counts once."),
        "values": _whole("Results that are a number."),
        "in_words": _whole("Results told in words alone."),
        "withheld": _whole("Results that records hold back, as too few people answered. Their values are not stored."),
        "base": serializers.IntegerField(
            allow_null=True, help_text=f"People or homes that the pooled results rest on; of surveys rounded to {ROUNDED_TO}."
        ),
        "base_missing": _whole("Results with a number that state no base."),
        **{level: _whole(f"Results of the level of evidence {level}: {term.label}.") for level, term in terms("evidence_level").items()},
        "level_missing": _whole("Results without a level of evidence."),
        "lowest": _number("The lowest value."),
        "median": _number("Half of the values are at most so much."),
        "highest": _number("The highest value."),
        "pooled": _number("Of shares in percent: all results with a base, each weighed by it, as a whole percent."),
        "not_pooled": serializers.ChoiceField(
            list(WHY_NOT), allow_null=True,
            help_text="Why no values are shown: " + " ".join(f"{code}: {words}" for code, words in WHY_NOT.items()),
        ),
    }  # fmt: skip


PooledOutcomeSerializer = described(
    "PooledOutcomeSerializer", "The results of one indicator, of one kind, on one population, put together.", _fields()
)
