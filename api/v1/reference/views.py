"""Areas, vocabularies, indicators and rules: what records are written in."""

from registry.catalogue.derived.place import rurality_code
from registry.content import kinds, rules
from registry.errors import UnknownRecord
from registry.places.directory import directory
from registry.places.known_areas import KnownArea
from registry.vocabularies.vocabulary import VERSION, terms, vocabularies

from ...lists.query import ListQuery
from ...lists.tables import TableListView
from ...operation import Operation
from .addresses import VOCABULARY
from .filters import AreaFilters, IndicatorFilters, RuleFilters, TermFilters, VocabularyFilters
from .serializers import (
    AreaEntrySerializer,
    IndicatorEntrySerializer,
    RuleEntrySerializer,
    TermEntrySerializer,
    VocabularyEntrySerializer,
)


class ReferenceListView(TableListView):
    """A list of what records are written in."""

    tag = "Reference"


class AreasView(ReferenceListView):
    """Nations, regions, combined authorities, counties and districts, current and former, with figures of districts."""

    name, filters, row = "areas", AreaFilters, AreaEntrySerializer
    orderings = ("code", "name", "level", "deprivation_decile", "uk_deprivation_decile")
    unordered = "in order of code; with q, the likeliest first"
    reading = Operation("listAreas", "List areas", example="/api/v1/areas/?code=E06000057")

    def rows(self) -> list[dict]:
        return [self._row(area) for area in sorted(directory(), key=lambda area: area.code)]

    def _sorted(self, query: ListQuery) -> list[dict]:
        rows = super()._sorted(query)
        names: dict[str, str] = query.values.get("q", {})
        if names and not query.ordering:
            in_order = list(names)
            rows.sort(key=lambda row: in_order.index(row["code"]))
        return [row | {"found_by": names.get(row["code"])} for row in rows]

    def _row(self, area: KnownArea) -> dict:
        known = directory()
        figures = known.figures_of(area.code)
        region, nation = known.region_of(area.code), known.nation_of(area.code)
        deprivation, uk_deprivation = figures.national_deprivation, figures.deprivation
        return {
            "id": area.code,
            "code": area.code,
            "name": area.name,
            "name_welsh": area.name_welsh or None,
            "found_by": None,
            "url": f"/api/v1/areas/?code={area.code}",
            "level": str(area.level),
            "parent": area.parent or None,
            "also_in": list(area.also_in),
            "current": area.current,
            "successors": list(known.resolve(area.code)) if not area.current else [],
            "region": region.code if region else None,
            "nation": nation.code if nation else None,
            "rurality": rurality_code(figures.rurality),
            "deprivation_decile": deprivation.decile if deprivation else None,
            "deprivation_index": deprivation.index if deprivation else None,
            "deprivation_year": deprivation.year if deprivation else None,
            "uk_deprivation_decile": uk_deprivation.decile if uk_deprivation else None,
            "uk_deprivation_index": uk_deprivation.index if uk_deprivation else None,
        }


class VocabulariesView(ReferenceListView):
    """The controlled vocabularies. Their codes are the enumerations of this document."""

    name, filters, row = "vocabularies", VocabularyFilters, VocabularyEntrySerializer
    orderings = ("name", "title", "terms")
    reading = Operation("listVocabularies", "List vocabularies", example="/api/v1/vocabularies/?name=stage")

    def rows(self) -> list[dict]:
        return [
            {
                "id": vocabulary.name,
                "name": vocabulary.name,
                "url": f"/api/v1/vocabularies/{vocabulary.name}/",
                "title": vocabulary.title,
                "description": vocabulary.description,
                "terms": len(vocabulary.terms),
                "version": VERSION,
            }
            for vocabulary in vocabularies().values()
        ]


class TermsView(ReferenceListView):
    """Each term with its definition and where that comes from."""

    path = {"vocabulary": VOCABULARY}

    name, filters, row = "terms", TermFilters, TermEntrySerializer
    orderings = ("code", "label", "since")
    reading = Operation(
        "listTerms", "List the terms of a vocabulary", raises=(UnknownRecord,),
        example="/api/v1/vocabularies/stage/?code=live",
    )  # fmt: skip

    def rows(self) -> list[dict]:
        return entries_of(VOCABULARY.read(self.kwargs["vocabulary"]))


class IndicatorsView(ReferenceListView):
    """What outcomes can be measured by, with unit, framework and direction."""

    name, filters, row = "indicators", IndicatorFilters, IndicatorEntrySerializer
    orderings = ("code", "label", "framework", "unit", "since")
    reading = Operation("listIndicators", "List indicators", example="/api/v1/indicators/?code=arrears_rate")

    def rows(self) -> list[dict]:
        return [entry | {"url": f"/api/v1/indicators/?code={entry['code']}"} for entry in entries_of("indicator")]


class RulesView(ReferenceListView):
    """The rules by which a record is judged before it is published, in the order of their codes."""

    name, filters, row = "rules", RuleFilters, RuleEntrySerializer
    orderings = ("code", "record", "severity")
    reading = Operation("listRules", "List rules", example="/api/v1/rules/?code=T02")

    def rows(self) -> list[dict]:
        return [
            {
                "id": rule.code,
                "name": rule.sentence,
                "url": f"/api/v1/rules/?code={rule.code}",
                "code": rule.code,
                "record": rule.kind,
                "sentence": rule.sentence,
                "severity": rule.severity,
                "reads": [table or "head" for table in rule.reads],
                "why": rule.why,
                "docs": f"docs/rules/{rule.kind}.md#{rule.code.lower()}",
            }
            for kind in kinds()
            for rule in rules(kind)
        ]


def entries_of(vocabulary: str) -> list[dict]:
    """The terms of a vocabulary as entries of a list."""
    return [
        {
            "id": f"{vocabulary}.{term.code}",
            "name": term.label,
            "url": f"/api/v1/vocabularies/{vocabulary}/?code={term.code}",
            "code": term.code,
            "label": term.label,
            "definition": term.definition,
            "source": term.source,
            "since": term.since,
            **term.more,
        }
        for term in terms(vocabulary).values()
    ]
