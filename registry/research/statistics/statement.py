"""The one statement that answers: what matches, its members by group with the figures they bring, the groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...catalogue.filters import Conditions
from ...catalogue.reading import Moment
from ...catalogue.reading.latest import LAST_LOAD, latest_sql
from ...catalogue.reading.names import names_sql
from ...catalogue.reading.sources import CARDS, all_matches, read_selection
from .dimension import Dimension
from .figures import EXPRESSIONS, figure, join_sql, of_homes_sql
from .measure import Measure

# The groups that are organisations: their names are read beside.
NAMED = "association"
# Where a group's code stands, by the position of its dimension; both are there, empty where nothing is grouped.
KEYS = ("d1", "d2")


@dataclass(frozen=True)
class Grouping:
    """What is counted and by what: at most two dimensions."""

    dimensions: Sequence[Dimension]
    measures: Sequence[Measure]

    @property
    def home_columns(self) -> tuple[str, ...]:
        return tuple(each.home_column for each in self.dimensions if each.home_column)

    @property
    def figures(self) -> dict[str, tuple[str, str]]:
        """Name → (SQL, source) of all that members bring along."""
        names = dict.fromkeys(name for measure in self.measures for name in measure.figures)
        return {name: figure(name, by_homes=bool(self.home_columns)) for name in names}

    @property
    def sources(self) -> list[str]:
        used = [source for _, source in self.figures.values() if source]
        return list(dict.fromkeys([*(["of_homes"] if self.home_columns else []), *used]))


def statement_of(grouping: Grouping, conditions: Conditions, moment: Moment) -> tuple[str, dict[str, Any]]:
    """SQL of (line, latest line, last load, all matches, groups as JSON, names of organisations as JSON)."""
    source, selection = read_selection("partnership", conditions, moment)
    as_of = moment.sequence_sql()
    expressions = [
        f"matched as materialized ({all_matches(source, selection, 'card.edition_id')})",
        *(_gathered(name, grouping) for name in grouping.sources if name != "assurance"),
        _members(grouping, moment),
        _groups(grouping),
        *(_values_of(measure) for measure in grouping.measures if measure.counts_each),
    ]
    named = any(each.name == NAMED for each in grouping.dimensions)
    names = (
        names_sql("in (select d1 from groups union select d2 from groups)", moment) if named else "select null::text"
    )
    separator = ",\n"
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence){selection.opening},
{separator.join(expressions)}
select (select sequence from as_of), {latest_sql(moment)}, {LAST_LOAD}, (select count(*) from matched),
       (select json_agg(measured)::text from ({_measured(grouping)}) as measured), ({names})"""
    values = {name: value for each in grouping.dimensions for name, value in each.values().items()}
    return sql, {**as_of.parameters, **selection.parameters, **values}


def _gathered(name: str, grouping: Grouping) -> str:
    if name != "of_homes":
        return EXPRESSIONS[name]
    names = [figure for figure, (_, source) in grouping.figures.items() if source == name]
    return of_homes_sql(grouping.home_columns, names)


def _members(grouping: Grouping, moment: Moment) -> str:
    """One row for each partnership in each of its groups."""
    codes = ["''", "''"]
    laterals = []
    for number, dimension in enumerate(grouping.dimensions):
        key = KEYS[number]
        codes[number] = f"coalesce({key}.code, '')"
        joined = "left join" if dimension.several and not dimension.home_column else "join"
        laterals.append(f"{joined} lateral ({dimension.codes_sql(moment)}) as {key}(code) on true")
    keys = ", ".join(f"{code}::text as {key}" for key, code in zip(KEYS, codes, strict=True))
    figures = "".join(f", {sql} as {name}" for name, (sql, _) in grouping.figures.items())
    joins = "\n      ".join([*(join_sql(each, moment) for each in grouping.sources), *laterals])
    return f"""members as (
    select {keys}{figures}
      from matched join {CARDS["partnership"]} as card on card.edition_id = matched.edition_id
      {joins})"""


def _groups(grouping: Grouping) -> str:
    numbers = ", ".join(
        f"{column.sql} as {column.name}"
        for measure in grouping.measures
        for column in measure.every_column
        if not (measure.counts_each and column.name == measure.name)
    )
    if not grouping.dimensions:
        return f"groups as (select '' as d1, '' as d2, {numbers} from members)"
    return f"groups as (select d1, d2, {numbers} from members group by d1, d2)"


def _values_of(measure: Measure) -> str:
    """What a list of the members has in each group, each value counted once."""
    (column,) = measure.columns
    return f"""each_of_{measure.name} as (
    select d1, d2, {column.sql} as {measure.name}
      from (select distinct d1, d2, value from members cross join lateral unnest({measure.counts_each}) as value) as each_once
     group by d1, d2)"""


def _measured(grouping: Grouping) -> str:
    listed = [measure.name for measure in grouping.measures if measure.counts_each]
    counts = "".join(f", coalesce(each_of_{name}.{name}, 0) as {name}" for name in listed)
    joins = " ".join(f"left join each_of_{name} using (d1, d2)" for name in listed)
    return f"select groups.*{counts} from groups {joins}"
