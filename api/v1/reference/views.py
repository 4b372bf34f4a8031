"""Areas, vocabularies, indicators and rules: what records are written in."""

import difflib

from registry.catalogue.derived.place import rurality_code
from registry.content import kinds, rules
from registry.errors import UnknownRecord
from registry.places.directory import directory
from registry.places.known_areas import KnownArea
from registry.vocabularies.vocabulary import VERSION, terms, vocabularies

from .table import ReferenceTableView


class AreasView(ReferenceTableView):
    """Nations, regions, counties and districts, current and former, with district figures."""

    filename = "areas"
    columns = (
        "code", "name", "level", "parent", "current", "successors", "region", "nation", "rurality",
        "deprivation_decile", "deprivation_index", "deprivation_year",
    )  # fmt: skip
    askable = ("code", "level", "parent", "current", "region", "nation", "rurality", "deprivation_decile")

    def rows(self, **path: str) -> list[dict]:
        return [self._row(area) for area in sorted(directory(), key=lambda area: area.code)]

    def _row(self, area: KnownArea) -> dict:
        known = directory()
        figures = known.figures_of(area.code)
        region, nation = known.region_of(area.code), known.nation_of(area.code)
        deprivation = figures.deprivation
        return {
            "id": area.code,
            "code": area.code,
            "name": area.name,
            "url": f"/api/v1/areas/?code={area.code}",
            "level": str(area.level),
            "parent": area.parent or None,
            "current": area.current,
            "successors": list(known.resolve(area.code)) if not area.current else [],
            "region": region.code if region else None,
            "nation": nation.code if nation else None,
            "rurality": rurality_code(figures),
            "deprivation_decile": deprivation.decile if deprivation else None,
            "deprivation_index": deprivation.index if deprivation else None,
            "deprivation_year": deprivation.year if deprivation else None,
        }


class VocabulariesView(ReferenceTableView):
    """The controlled vocabularies there are."""

    filename = "vocabularies"
    columns = ("name", "title", "description", "terms", "version")
    askable = ("name",)

    def rows(self, **path: str) -> list[dict]:
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


class TermsView(ReferenceTableView):
    """The terms of one vocabulary, with definition and source."""

    filename = "terms"
    columns: tuple[str, ...] = ("code", "label", "definition", "source", "since")
    askable: tuple[str, ...] = ("code", "since")

    def rows(self, **path: str) -> list[dict]:
        vocabulary = path["vocabulary"]
        if vocabulary not in vocabularies():
            near = difflib.get_close_matches(vocabulary, vocabularies(), 1)
            hint = f"Did you mean {near[0]}?" if near else "See /api/v1/vocabularies/."
            raise UnknownRecord(f"There is no vocabulary {vocabulary[:60]!r}. {hint}")
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


class IndicatorsView(TermsView):
    """What outcomes can be measured by, with unit, framework and direction."""

    filename = "indicators"
    columns = (
        "code", "label", "definition", "unit", "framework", "framework_version", "value_kind", "direction",
        "population", "survey", "source", "since",
    )  # fmt: skip
    askable = ("code", "framework", "unit", "direction", "survey", "value_kind")

    def rows(self, **path: str) -> list[dict]:
        return [
            row | {"url": f"/api/v1/indicators/?code={row['code']}"} for row in super().rows(vocabulary="indicator")
        ]


class RulesView(ReferenceTableView):
    """The rules that a record is judged by, in the order of their codes."""

    filename = "rules"
    columns = ("code", "record", "sentence", "severity", "reads", "why", "docs")
    askable = ("code", "record", "severity")

    def rows(self, **path: str) -> list[dict]:
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
