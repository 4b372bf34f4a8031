"""What the reference lists may be asked."""

from registry.catalogue.filters.form_fields import ChosenCodes
from registry.catalogue.filters.strict import StrictFilterSet
from registry.content import kinds
from registry.content.problem import SEVERITIES
from registry.places.models import Area
from registry.vocabularies.vocabulary import terms

from ...lists.filters import AreaNameFilter, ColumnFilter, WordsFilter, codes, texts, yes_or_no

LEVELS = [level.value for level in Area.Level]
DECILES = [str(decile) for decile in range(1, 11)]


def vocabulary(name: str, help_text: str, example: str) -> ColumnFilter:
    """Codes of one vocabulary."""
    return ColumnFilter(ChosenCodes(terms(name), name), f"{help_text} Several with commas between them.", example)


class AreaFilters(StrictFilterSet):
    """What the list of areas may be asked."""

    code = texts("GSS code.", "E06000057")
    level = codes(LEVELS, "Level of the area.", "district")
    parent = texts("Code of the area that contains it.", "E12000001")
    current = yes_or_no("Whether the code is in use.", "true")
    region = texts("Code of its English region.", "E12000001")
    nation = texts("Code of its nation.", "S92000003")
    rurality = vocabulary("rurality", "How rural the district is.", "rural")
    deprivation_decile = codes(
        DECILES, "Decile of the district's deprivation by its nation's own index, 1 the most deprived.", "1"
    )
    uk_deprivation_decile = codes(
        DECILES, "Decile by the index that compares the four nations, 1 the most deprived.", "1"
    )
    q = AreaNameFilter()


class VocabularyFilters(StrictFilterSet):
    """What the list of vocabularies may be asked."""

    name = texts("Name of the vocabulary.", "stage")
    q = WordsFilter()


class TermFilters(StrictFilterSet):
    """What the terms of a vocabulary may be asked."""

    code = texts("Code of the term.", "live")
    since = texts("Version of the vocabularies that first had it.", "1.0")
    q = WordsFilter()


class IndicatorFilters(StrictFilterSet):
    """What the list of indicators may be asked."""

    code = texts("Code of the indicator.", "arrears_rate")
    framework = vocabulary("indicator_framework", "Who defined it.", "rsh_tsm")
    unit = vocabulary("indicator_unit", "In what it is measured.", "percent")
    direction = vocabulary("indicator_direction", "Whether more is better.", "lower")
    survey = codes(("yes", "no"), "Whether people are asked.", "yes")
    value_kind = vocabulary("indicator_value_kind", "What sort of value it has.", "number")
    q = WordsFilter()


class RuleFilters(StrictFilterSet):
    """What the list of rules may be asked."""

    code = texts("Code of the rule.", "T02")
    record = codes(list(kinds()), "The kind of record it judges.", "partnership")
    severity = codes(SEVERITIES, "Whether it stops a publication.", "error")
    q = WordsFilter()
