"""Outcomes across the register, by indicator."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from registry.catalogue.filters import PartnershipFilters
from registry.catalogue.flat.tables import RowTable
from registry.catalogue.reading import Page
from registry.outcomes.models import Outcome
from registry.research.outcomes import PooledOutcomes, read_pooled_outcomes
from registry.research.outcomes.reading import HOW_TO_READ, KEYS
from registry.vocabularies.vocabulary import label, terms

from ...lists.query import ListQuery
from ...lists.tables import TableListView
from ...lists.view import list_parameters
from ...operation import Operation
from ...parameters import Parameter, pairs_of
from ..rows.question import conditions_of_rows, parameters_of_rows
from .outcome_serializers import PooledOutcomesEnvelopeSerializer, PooledOutcomeSerializer

LIST = "/api/v1/outcomes/"
OUTCOMES = RowTable("partnership", Outcome)
VOCABULARIES = {"indicator": "indicator", "kind": "outcome_kind", "population": "population", "per": "recurring_period"}


class PooledOutcomesView(TableListView):
    """Results put together by indicator, kind, population and period, of the partnerships and rows that the filters keep.

    Each row says how many results there are, of which level of evidence, on what base, and what they come to. What one
    source says in several records counts once. Results of surveys are shown from three schemes or thirty answers on.
    """

    tag, name, known_at, depends_on_day = "Statistics", "pooled-outcomes", True, True
    filters, row, envelope = PartnershipFilters, PooledOutcomeSerializer, PooledOutcomesEnvelopeSerializer
    orderings, unordered = ("results", "partnerships"), "in the order of the indicators"
    reading = Operation(
        "listPooledOutcomes", "Put outcomes together by indicator",
        example="/api/v1/statistics/outcomes/?row_indicator=tenant_satisfaction",
    )  # fmt: skip

    @classmethod
    def filter_parameters(cls) -> dict[str, Parameter]:
        return parameters_of_rows(OUTCOMES)

    def page(self, query: ListQuery) -> Page:
        pooled = self._pooled(query)
        rows = self._in_order(self._rows_of(pooled), query)
        page = self._page_of(rows, query, as_of=pooled.as_of, latest=pooled.latest)
        page.about = {"how_to_read": list(HOW_TO_READ)}
        return page

    def everything(self, query: ListQuery) -> tuple[int, Iterator[dict]]:
        pooled = self._pooled(query)
        return pooled.as_of, iter(self._in_order(self._rows_of(pooled), query))

    def _pooled(self, query: ListQuery) -> PooledOutcomes:
        conditions, of_row = conditions_of_rows(OUTCOMES, query)
        return read_pooled_outcomes(conditions, of_row, query.moment)

    def _rows_of(self, pooled: PooledOutcomes) -> list[dict[str, Any]]:
        view: Any = type(self)
        sent = pairs_of(self.request.META.get("QUERY_STRING", ""), list_parameters(view))
        kept = {name: text for name, text in sent.items() if name in self.filter_parameters() or name == "known_at"}
        return [_row(each, kept) for each in pooled.rows]


def _row(pooled: dict[str, Any], sent: dict[str, str]) -> dict[str, Any]:
    codes = {key: str(pooled[key]) for key in KEYS}
    filters = sent | {f"row_{key}": code for key, code in codes.items() if code}
    in_words = [label(VOCABULARIES[key], code) for key, code in codes.items() if code]
    row: dict[str, Any] = {"id": "~".join(code or "-" for code in codes.values()), "name": ", ".join(in_words), "url": f"{LIST}?{urlencode(filters)}"}  # fmt: skip
    row.update({key: code or None for key, code in codes.items()})
    row["unit"] = terms("indicator")[codes["indicator"]].more.get("unit", "")
    return row | {name: value for name, value in pooled.items() if name not in (*KEYS, "survey", "schemes")}
