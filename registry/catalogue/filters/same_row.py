"""Filters that, given together, must hold of one and the same row of a table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from ...content import fields_of
from ...editions import TableRow
from ...partnerships.parts import PARTS_OF
from .conditions import Condition, HasFact, all_of
from .lineage import LINEAGE


@dataclass(frozen=True)
class Counting:
    """Which rows count for a filter, unless another filter of the table asks for `column` itself."""

    column: str
    sql: str
    holds: Callable[[dict[str, Any]], bool]


@dataclass(frozen=True)
class SameRow:
    """A column of a table's rows, called `row` in SQL, that a filter asks for.

    `sign` is set where the column is compared, not looked up; then no fact tells of it.
    """

    model: type[TableRow]
    column: str
    sign: str = ""
    counting: Counting | None = None

    def limited(self, sign: str) -> "SameRow":
        return replace(self, sign=sign)

    def condition(self, value: Any) -> Condition:
        field = fields_of(self.model)[self.column]
        if self.sign:
            return Condition(f"row.{field.column} {self.sign} %(value)s", {"value": value})
        if field.record_named():
            # The cast makes it one array; without it the brackets would be read as rows of arrays.
            return Condition(field.any_of_sql(f"{LINEAGE}::varchar[]"), {"value": value})
        return Condition(self._or_of_a_part(field.any_of_sql()), {"value": value})

    def _or_of_a_part(self, sql: str) -> str:
        """A part of the row answers too, where it has the column."""
        parts = PARTS_OF.get(self.model.table)
        if parts is None or self.column not in parts.columns:
            return sql
        # Within, `row` is the part; what is outside is named before, so that one text asks both.
        return (
            f"({sql} or exists (select from (select row.edition_id as edition, row.key as key) as whole"
            f" join {parts.model._meta.db_table} as row"
            f" on row.edition_id = whole.edition and row.{parts.key} = whole.key where {sql}))"
        )

    def values_in(self, row: dict[str, Any]) -> list[str]:
        """What a row of a content says in this column."""
        value = row[self.column]
        return value if isinstance(value, list) else [value] if value else []


def one_row(columns: dict[str, SameRow], values: dict[str, Any]) -> Condition:
    """All of these hold of one row; the names are those of the filters."""
    (table,) = {column.model._meta.db_table for column in columns.values()}
    conditions = [columns[name].condition(value) for name, value in values.items()]
    if not overruled(columns, values):
        counting = {column.counting.sql for name in values if (column := columns[name]).counting}
        conditions += [Condition(sql) for sql in sorted(counting)]
    every_condition = all_of(conditions, "row_")
    rows = f"select from {table} as row where row.edition_id = card.edition_id and {every_condition.sql} offset 0"
    # It is asked last, of records that meet all else, one by one: for the planner would join or hash the
    # whole table, were there no `case` and no `offset`.
    return Condition(f"case when exists ({rows}) then true else false end", every_condition.parameters)


def overruled(columns: dict[str, SameRow], values: Iterable[str]) -> set[str]:
    """The filters for which all rows count, as another one asks for what would leave some out."""
    looked_at = {columns[name].column for name in values}
    return {name for name in values if (counting := columns[name].counting) and counting.column in looked_at}


def pair_fact(names: tuple[str, str], values: tuple[str, str]) -> str:
    """The fact that one row has both: `role+side=freeholder+community`."""
    return f"{'+'.join(names)}={'+'.join(values)}"


def pairs_of_filters(columns: dict[str, SameRow], values: dict[str, Any]) -> Iterator[HasFact]:
    """The facts that follow where several filters must hold of one row, two by two.

    Of two filters they say all that is asked; of more, and of limits, only what is necessary.
    """
    looked_up = sorted(name for name in values if not columns[name].sign)
    of_all_rows = overruled(columns, values)
    for first, second in combinations(looked_up, 2):
        if {first, second} <= of_all_rows:
            continue
        yield HasFact(
            frozenset(pair_fact((first, second), (mine, theirs)) for mine in values[first] for theirs in values[second])
        )


def pairs_in(columns: dict[str, SameRow], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The facts that the rows of a content make, two columns at a time."""
    looked_up = sorted(name for name in columns if not columns[name].sign)
    for row in rows:
        values = {name: columns[name].values_in(row) for name in looked_up}
        for first, second in combinations(looked_up, 2):
            if not _count(columns, (first, second), row):
                continue
            for mine in values[first]:
                for theirs in values[second]:
                    yield pair_fact((first, second), (mine, theirs))


def _count(columns: dict[str, SameRow], names: tuple[str, str], row: dict[str, Any]) -> bool:
    free = overruled(columns, names)
    countings = [columns[name].counting for name in names if name not in free]
    return all(counting.holds(row) for counting in countings if counting)
