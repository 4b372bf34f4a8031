"""What records are written in: areas, vocabularies, indicators, rules."""

from ..v1.reference import views
from . import own_parameters as own
from .lists import whole_list_of
from .operation import Operation
from .parameters import Parameter
from .reference_lists import (
    AreaEntrySerializer,
    IndicatorEntrySerializer,
    RuleEntrySerializer,
    TermEntrySerializer,
    VocabularyEntrySerializer,
)

BOTH = ("json", "csv")
ASKABLE = {
    "areas": {
        "code": ("GSS code.", "E06000057"),
        "level": ("Level of the area.", "district"),
        "parent": ("Code of the area that contains it.", "E12000001"),
        "current": ("`true` or `false`.", "true"),
        "region": ("Code of its English region.", "E12000001"),
        "nation": ("Code of its nation.", "S92000003"),
        "rurality": ("How rural the district is.", "rural"),
        "deprivation_decile": ("Decile of the district's deprivation, 1 the most deprived.", "1"),
    },
    "vocabularies": {"name": ("Name of the vocabulary.", "stage")},
    "terms": {"code": ("Code of the term.", "live"), "since": ("Version that first had it.", "1.0")},
    "indicators": {
        "code": ("Code of the indicator.", "arrears_rate"),
        "framework": ("Who defined it.", "rsh_tsm"),
        "unit": ("In what it is measured.", "percent"),
        "direction": ("Whether more is better.", "lower"),
        "survey": ("`yes` where people are asked.", "yes"),
        "value_kind": ("What sort of value it has.", "number"),
    },
    "rules": {
        "code": ("Code of the rule.", "T02"),
        "record": ("The kind of record it judges.", "partnership"),
        "severity": ("`error` or `warning`.", "error"),
    },
}  # fmt: skip


def _list(
    of_what: str, name: str, summary: str, description: str, row: type, example: str, *before: Parameter
) -> Operation:
    parameters = (*before, *own.askable(of_what, ASKABLE[of_what]), own.Q_OF_TABLE, own.TABLE_FORMAT)
    problems = (304, 400, 404, 406, 429, 503) if before else (304, 400, 406, 429, 503)
    return Operation(
        name, "Reference", summary, description, (whole_list_of(row),), f"/api/v1/{example}", parameters, BOTH, problems
    )


OF_REFERENCE: dict[type, Operation] = {
    views.AreasView: _list(
        "areas", "listAreas", "List areas",
        "Nations, regions, counties and districts, current and former, with figures of districts.",
        AreaEntrySerializer, "areas/?code=E06000057",
    ),
    views.VocabulariesView: _list(
        "vocabularies", "listVocabularies", "List vocabularies",
        "The controlled vocabularies. Their codes are the enumerations of this document.",
        VocabularyEntrySerializer, "vocabularies/?name=stage",
    ),
    views.TermsView: _list(
        "terms", "listTerms", "List the terms of a vocabulary",
        "Each term with its definition and where that comes from.",
        TermEntrySerializer, "vocabularies/stage/?code=live", own.VOCABULARY,
    ),
    views.IndicatorsView: _list(
        "indicators", "listIndicators", "List indicators",
        "What outcomes can be measured by, with unit, framework and direction.",
        IndicatorEntrySerializer, "indicators/?code=arrears_rate",
    ),
    views.RulesView: _list(
        "rules", "listRules", "List rules",
        "The rules by which a record is judged before it is published.",
        RuleEntrySerializer, "rules/?code=T02",
    ),
}  # fmt: skip
