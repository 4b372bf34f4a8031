"""Results by indicator: one statement. What one study says in several records counts once."""

from dataclasses import dataclass
from typing import Any

import orjson

from ...catalogue.filters import Conditions
from ...catalogue.filters.conditions import Condition, all_of
from ...catalogue.reading import Moment
from ...catalogue.reading.asking import one_row
from ...catalogue.reading.latest import LAST_LOAD, latest_sql, notice
from ...catalogue.reading.sources import all_matches, read_selection, sql_at
from ...outcomes.rules import LEAST_BASE
from ...vocabularies.vocabulary import codes_where, terms
from .disclosure import disclosed

LEVELS = tuple(terms("evidence_level"))
# Results are put together only where all of these are the same.
KEYS = ("indicator", "kind", "population", "per")
HOW_TO_READ = (
    "Results are those that records state, most of them by those who took part: look at the levels of evidence first. It is "
    "no sample, and no number here is one of all partnerships there are.",
    "What one source says in several records counts once. Forecasts, targets and results are never put together, nor what "
    "was measured on different populations.",
    f"Results of surveys are put together where at least {LEAST_BASE} people answered each, over three schemes or thirty "
    "answers. A pooled share weighs each result by its base; results without a base are not in it.",
)
STUDIES = """
stated as (
    select row.edition_id, {keys}, row.value::float8 as value, row.text_value <> '' as in_words, row.base_n,
           row.evidence_level, row.suppressed <> '' as withheld,
           row.method = 'survey' or row.indicator = any(%(surveys)s) as survey,
           coalesce((select min(source.url) from partnerships_source as source
                      where source.edition_id = row.edition_id and source.key = any(row.sources) and source.url <> ''),
                    row.edition_id || ' ' || row.key) as study, row.value_to, row.text_value
      from matched join outcomes_outcome as row on row.edition_id = matched.edition_id
     where {conditions}),
studies as (
    select distinct on ({keys_alone}, study, value, value_to, text_value) *
      from stated order by {keys_alone}, study, value, value_to, text_value, evidence_level desc, base_n desc nulls last, edition_id),
cited as (
    select {keys_alone}, count(*) as cited, count(distinct edition_id) as partnerships from stated group by {keys_alone})"""
# A survey's result weighs by those who answered, where they were enough.
POOLED = "value is not null and (base_n >= %(least_base)s or not survey and base_n > 0)"
MEDIAN = "round((percentile_cont(0.5) within group (order by value))::numeric, 2)::float8"


@dataclass(frozen=True)
class PooledOutcomes:
    """As of which line, the latest line, and a row for each indicator, kind, population and period."""

    as_of: int
    latest: int
    rows: list[dict[str, Any]]


def read_pooled_outcomes(conditions: Conditions, of_row: list[Condition], moment: Moment) -> PooledOutcomes:
    """`of_row` are conditions on the results, `conditions` on the partnerships that state them."""
    sql, parameters = _statement(conditions, of_row, moment)
    as_of, latest, load, rows = one_row(sql, parameters)
    notice(latest, load)
    surveys = codes_where("indicator", "survey", "yes")
    read = [disclosed(row, survey=row["indicator"] in surveys or row["survey"]) for row in orjson.loads(rows or "[]")]
    return PooledOutcomes(as_of, latest, sorted(read, key=_order))


def _statement(conditions: Conditions, of_row: list[Condition], moment: Moment) -> tuple[str, dict[str, Any]]:
    source, selection = read_selection("partnership", conditions, moment)
    as_of, narrowed = moment.sequence_sql(), all_of(of_row, "row")
    keys_alone = ", ".join(KEYS)
    studies = STUDIES.format(
        keys=", ".join(f"row.{key}" for key in KEYS), keys_alone=keys_alone, conditions=sql_at(moment, narrowed.sql)
    )
    levels = "".join(f", count(*) filter (where evidence_level = '{level}') as {level}" for level in LEVELS)
    shares = f"case when indicator = any(%(shares)s) then round((sum(value * base_n) filter (where {POOLED}) / sum(base_n) filter (where {POOLED}))::numeric, 0)::float8 end"
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence){selection.opening},
matched as materialized ({all_matches(source, selection, "card.edition_id")}),{studies},
pooled as (
    select {keys_alone}, bool_or(survey) as survey, count(*) as results, count(distinct edition_id) as schemes,
           count(value) as values, count(*) filter (where value is null and in_words) as in_words,
           count(*) filter (where withheld) as withheld, sum(base_n) filter (where {POOLED}) as base,
           count(*) filter (where value is not null and base_n is null) as base_missing{levels},
           count(*) filter (where evidence_level = '') as level_missing,
           min(value) as lowest, {MEDIAN} as median, max(value) as highest, {shares} as pooled
      from studies group by {keys_alone})
select (select sequence from as_of), {latest_sql(moment)}, {LAST_LOAD},
       (select json_agg(each)::text from (select * from cited join pooled using ({keys_alone})) as each)"""
    fixed = {
        "surveys": sorted(codes_where("indicator", "survey", "yes")),
        "shares": sorted(
            codes_where("indicator", "unit", "percent") - codes_where("indicator", "value_kind", "change")
        ),
        "least_base": LEAST_BASE,
    }
    return sql, {**as_of.parameters, **selection.parameters, **narrowed.parameters, **fixed}


def _order(row: dict[str, Any]) -> tuple[int, ...]:
    """As the vocabularies have them; what is not stated comes last."""
    vocabularies = ("indicator", "outcome_kind", "population", "recurring_period")
    return tuple(
        [*terms(vocabulary), row[key]].index(row[key]) for key, vocabulary in zip(KEYS, vocabularies, strict=True)
    )
