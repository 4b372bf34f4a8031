"""What the database alone takes for a page: looking words up, planning, and the page's one statement."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from api.lists.query import ListQuery, read_query
from api.lists.view import list_parameters
from api.v1.organisations.views import OrganisationListView
from api.v1.partnerships.views import PartnershipListView
from registry.catalogue.filters import Conditions
from registry.catalogue.reading import Page, ordering_of, read_page
from registry.catalogue.reading.pages import PagePosition, page_statement
from registry.clock import uk_day

LISTS: dict[str, Any] = {"partnership": PartnershipListView, "organisation": OrganisationListView}
TIMES = 7


@dataclass(frozen=True)
class Statement:
    """The median of some runs, in milliseconds."""

    kind: str
    query: str
    planning: float
    execution: float
    # What a search asks before it knows its statement; nothing elsewhere.
    lookup: float = 0.0

    @property
    def total(self) -> float:
        return self.lookup + self.planning + self.execution


def asked_by(query: str, kind: str = "partnership") -> ListQuery:
    parameters = list_parameters(LISTS[kind])
    return read_query(query, parameters, of_list=kind, today=uk_day(), set_by_address={})


def conditions_of(asked: ListQuery, kind: str = "partnership") -> Conditions:
    return LISTS[kind].filters.conditions_of(dict(asked.values))


def statement_of(
    query: str, kind: str = "partnership", position: PagePosition | None = None, counted: int | None = None
) -> tuple[str, Any]:
    """The statement that the API runs for a query of a list, and its values: the one place here that knows how."""
    asked = asked_by(query, kind)
    conditions = conditions_of(asked, kind)
    ordering = ordering_of(kind, asked.ordering, bool(conditions.search))
    return page_statement(kind, conditions, asked.moment, ordering, asked.size, position, counted, asked.view)


def page_of(query: str, kind: str = "partnership") -> Page:
    """The first page, read as the API reads it."""
    asked = asked_by(query, kind)
    conditions = conditions_of(asked, kind)
    ordering = ordering_of(kind, asked.ordering, bool(conditions.search))
    return read_page(kind, conditions, moment=asked.moment, ordering=ordering, size=asked.size)


def database_time(
    query: str,
    kind: str = "partnership",
    position: PagePosition | None = None,
    counted: int | None = None,
    *,
    times: int = TIMES,
) -> Statement:
    """EXPLAIN ANALYZE of the page's statement, once to warm up and then `times` times."""
    lookups, plans = [], []
    for _ in range(times + 1):
        (sql, values), lookup = _with_time_in_database(lambda: statement_of(query, kind, position, counted))
        lookups.append(lookup)
        plans += _explained("analyze, timing off, format json", sql, values)
    return Statement(
        kind,
        query,
        statistics.median(plan["Planning Time"] for plan in plans[1:]),
        statistics.median(plan["Execution Time"] for plan in plans[1:]),
        statistics.median(lookups[1:]),
    )


def _with_time_in_database(make: Callable[[], tuple[str, Any]]) -> tuple[tuple[str, Any], float]:
    """What is made, and the milliseconds for which the database was waited for meanwhile."""
    times = []

    def timed(execute: Callable, *asked: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(*asked)
        finally:
            times.append((time.perf_counter() - began) * 1000)

    with connection.execute_wrapper(timed):
        return make(), sum(times)


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
