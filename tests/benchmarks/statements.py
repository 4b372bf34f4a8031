"""What the database alone takes for a page, planning included."""

import json
import statistics
from dataclasses import dataclass
from typing import Any

from django.db import connection

from api.parameters import ListQuery, read_list_query
from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.catalogue.reading.pages import PagePosition, page_statement

FILTERS = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}
TIMES = 7


@dataclass(frozen=True)
class Statement:
    """The median of some runs, in milliseconds."""

    kind: str
    query: str
    planning: float
    execution: float

    @property
    def total(self) -> float:
        return self.planning + self.execution


def asked_by(query: str, kind: str = "partnership") -> ListQuery:
    return read_list_query(kind, FILTERS[kind], query)


def statement_of(
    query: str, kind: str = "partnership", position: PagePosition | None = None, counted: int | None = None
) -> tuple[str, Any]:
    """The statement that the API runs for a query of a list, and its values: the one place here that knows how."""
    asked = asked_by(query, kind)
    return page_statement(
        kind, asked.conditions, asked.moment, asked.ordering, asked.size, position, counted, asked.view
    )


def database_time(
    query: str,
    kind: str = "partnership",
    position: PagePosition | None = None,
    counted: int | None = None,
    *,
    times: int = TIMES,
) -> Statement:
    """EXPLAIN ANALYZE of the page's statement, once to warm up and then `times` times."""
    sql, values = statement_of(query, kind, position, counted)
    plans = [_explained("analyze, timing off, format json", sql, values)[0] for _ in range(times + 1)][1:]
    return Statement(
        kind,
        query,
        statistics.median(plan["Planning Time"] for plan in plans),
        statistics.median(plan["Execution Time"] for plan in plans),
    )


def plan_of(statement: Statement) -> str:
    """The plan as text, for a reader who asks why."""
    return "\n".join(_explained("analyze, buffers, costs off", *statement_of(statement.query, statement.kind)))


def _explained(options: str, sql: str, values: Any) -> list:
    with connection.cursor() as cursor:
        cursor.execute(f"explain ({options}) {sql}", values)
        rows = [row for (row,) in cursor.fetchall()]
    if "json" not in options:
        return rows
    (plan,) = rows
    return json.loads(plan) if isinstance(plan, str) else plan
