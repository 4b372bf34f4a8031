"""What the database alone takes for a page, planning included."""

import json
import statistics
from dataclasses import dataclass

from django.db import connection

from api.parameters import read_list_query
from registry.catalogue.filters import PartnershipFilters
from registry.catalogue.reading.pages import page_statement

TIMES = 15


@dataclass(frozen=True)
class Statement:
    """Milliseconds, median of fifteen runs."""

    query: str
    planning: float
    execution: float


def database_time(query: str) -> Statement:
    """EXPLAIN ANALYZE of the page's statement for a query of the list of partnerships."""
    asked = read_list_query("partnership", PartnershipFilters, query)
    sql, values = page_statement(
        "partnership", asked.conditions, asked.moment, asked.ordering, asked.size, None, None, asked.view
    )
    planning, execution = [], []
    with connection.cursor() as cursor:
        for _ in range(TIMES):
            cursor.execute(f"explain (analyze, timing off, format json) {sql}", values)
            (plan,) = cursor.fetchone()
            (plan,) = json.loads(plan) if isinstance(plan, str) else plan
            planning.append(plan["Planning Time"])
            execution.append(plan["Execution Time"])
    return Statement(query, statistics.median(planning), statistics.median(execution))
