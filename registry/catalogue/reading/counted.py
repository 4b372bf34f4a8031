"""How many records a query finds, and how many of them have each value: what the list says, counted."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import connections

from ..filters import Conditions
from ..models import OrganisationCard, PartnershipCard
from ..models.card import Codes
from .moments import Moment
from .sources import CARDS, all_matches, read_selection

MODELS: dict[str, Any] = {"partnership": PartnershipCard, "organisation": OrganisationCard}
NOW = Moment()
# The value under which those are counted of which nothing is known.
UNKNOWN = ""
# The year in which homes were completed, of which the card has the first and the last day that it may have been.
COMPLETED = "completed_in"
# The value of those that were completed in one of several years.
SEVERAL_YEARS = "several"
SPANS = {COMPLETED: ("completed_from", "completed_until")}


class Counts(NamedTuple):
    """`of` is column → value → number; a record counts under each of its values, under "" where it has none."""

    total: int
    of: dict[str, dict[str, int]]


def number_of(kind: str, conditions: Conditions) -> int:
    """All matches, without an upper limit."""
    matched, parameters = _matched(kind, conditions)
    return _rows(f"{matched} select count(*) from matched", parameters)[0][0]


def counts_of(kind: str, conditions: Conditions, columns: Iterable[str]) -> Counts:
    """One statement, whatever the number of columns of the card; COMPLETED counts as one."""
    columns = tuple(columns)
    matched, parameters = _matched(kind, conditions)
    chosen = ", ".join(f"card.{part}" for column in columns for part in SPANS.get(column, (column,)))
    parts = [
        "select '' as name, '' as value, count(*) as number from cards",
        *(_counted(kind, each) for each in columns),
    ]
    statement = f"""{matched},
cards as materialized (
    select {chosen or "1"} from matched join {CARDS[kind]} as card on card.edition_id = matched.edition_id
)
{" union all ".join(parts)}"""
    counts: dict[str, dict[str, int]] = {column: {} for column in columns}
    total = 0
    for name, value, number in _rows(statement, parameters):
        if name:
            counts[name][value] = number
        else:
            total = number
    return Counts(total, counts)


def districts_without_a_point(conditions: Conditions) -> list[str]:
    """Districts in which a partnership lies of which nothing nearer is known."""
    matched, parameters = _matched("partnership", conditions)
    statement = f"""{matched}
select distinct card.district from matched join {CARDS["partnership"]} as card on card.edition_id = matched.edition_id
 where card.district <> '' and (card.latitude is null or card.location_precision = 'district') order by 1"""
    return [district for (district,) in _rows(statement, parameters)]


def _matched(kind: str, conditions: Conditions) -> tuple[str, dict[str, Any]]:
    """The beginning of a statement that has the editions of all matches, and its parameters."""
    source, selection = read_selection(kind, conditions, NOW)
    as_of = NOW.sequence_sql()
    opening = f"with as_of as materialized (select {as_of.sql} as sequence){selection.opening}"
    matched = f"matched as materialized ({all_matches(source, selection, 'card.edition_id')})"
    return f"{opening},\n{matched}", {**as_of.parameters, **selection.parameters}


def _counted(kind: str, name: str) -> str:
    if name in SPANS:
        value = year_sql(*SPANS[name])
    elif isinstance(MODELS[kind]._meta.get_field(name), Codes):
        values = f"unnest(case when {name} = '{{}}' then array['']::varchar[] else {name} end)"
        return f"select '{name}', value, count(*) from cards cross join lateral {values} as value group by value"
    else:
        value = f"coalesce({name}::text, '')"
    return f"select '{name}', {value}, count(*) from cards group by {value}"


def year_sql(first_day: str, last_day: str) -> str:
    """SQL of the year in which a span lies, SEVERAL_YEARS where it may be one of several, "" where none is known."""
    first, last = (f"extract(year from {day})::int::text" for day in (first_day, last_day))
    return f"case when {first_day} is null then '' when {first} = {last} then {first} else '{SEVERAL_YEARS}' end"


def _rows(statement: str, parameters: dict[str, Any]) -> list[tuple]:
    with connections["default"].cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()
