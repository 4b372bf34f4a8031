"""The matches of a query: how many, and which stand on the page.

Any ten thousand and one matches are collected first, in no order. If there are no more, they are
sorted, and that is all. If there are, an index is walked in the order of the list until the page
is full, which is soon where so many match. The conditions stand inside a `case` there, so that
the planner cannot leave that index; and of the two ways only one is gone, since the other waits
for a condition that is false before it begins.
"""

from dataclasses import dataclass

from ..filters.conditions import Condition
from .orderings import Key, Ordering
from .positions import beyond, order_by
from .sources import Part, Selection, Source

COUNT_LIMIT = 10_000
AT_THAT_LINE = "(select at from feed_change where sequence = (select sequence from as_of))"


@dataclass(frozen=True)
class Portion:
    """Which part of the matches: `position` is "", "forwards" or "backwards"; `counted` spares counting."""

    size: int
    position: str = ""
    counted: int | None = None

    @property
    def backwards(self) -> bool:
        return self.position == "backwards"

    @property
    def collects(self) -> bool:
        """Many matches need not be collected again, once they are counted."""
        return self.counted is None or self.counted <= COUNT_LIMIT


@dataclass(frozen=True)
class Matches:
    """Expressions for a statement: the last is `page`, with edition_id and the keys; and SQL of the count."""

    expressions: list[str]
    count: str
    parameters: dict


def key_names(keys: list[Key]) -> list[str]:
    return [f"k{number}" for number in range(len(keys))]


def ordered_matches(source: Source, selection: Selection, ordering: Ordering, portion: Portion) -> Matches:
    """The page in the order of columns."""
    keys = ordering.keys()
    names = key_names(keys)
    order = order_by(keys, names, turned=portion.backwards)
    bounds = _bounds(keys[0], selection, source)
    expressions, branches = [], []
    for part in source.parts:
        columns = _columns(keys, names)
        if portion.collects:
            expressions += collected(part, selection, columns)
            after = f" and {beyond(keys, names, backwards=portion.backwards)}" if portion.position else ""
            branches.append(
                f"(select * from hits_{part.name} where not (select yes from many_{part.name}){after}"
                f" order by {order} limit {portion.size + 1})"
            )
        after = beyond(keys, [key.sql for key in keys], backwards=portion.backwards) if portion.position else ""
        branches.append(walked(part, selection, columns, [after, bounds.sql], order, portion))
    union = "\n    union all ".join(branches)
    page = (
        f"page as materialized (select * from (\n    {union}\n) as matches order by {order} limit {portion.size + 1})"
    )
    return Matches([*expressions, page], count_of(source, portion), dict(bounds.parameters))


def collected(part: Part, selection: Selection, columns: str) -> list[str]:
    """Any matches of one part, one more than is counted; and whether there are more than that."""
    return [
        f"""hits_{part.name} as materialized (
    select {columns} from {part.table} as card where {part.validity} and {selection.condition.sql} limit {COUNT_LIMIT + 1}
)""",
        f"many_{part.name} as materialized (select count(*) > {COUNT_LIMIT} as yes, count(*) as count from hits_{part.name})",
    ]


def walked(part: Part, selection: Selection, columns: str, openly: list[str], order: str, portion: Portion) -> str:
    """The page of one part along its order, asked only if there are many matches."""
    conditions = [part.validity, *filter(None, openly)]
    if portion.collects:
        conditions.insert(0, f"(select yes from many_{part.name})")
    conditions.append(selection.hidden)
    return (
        f"(select * from (select {columns} from {part.table} as card where {' and '.join(conditions)}"
        f" order by {order} limit {portion.size + 1}) as walk)"
    )


def count_of(source: Source, portion: Portion) -> str:
    if not portion.collects:
        return str(portion.counted)
    counts = " + ".join(f"(select count from many_{part.name})" for part in source.parts)
    return f"least({counts}, {COUNT_LIMIT + 1})"


def _columns(keys: list[Key], names: list[str]) -> str:
    return ", ".join(["card.edition_id", *(f"{key.sql} as {name}" for key, name in zip(keys, names, strict=True))])


def _bounds(key: Key, selection: Selection, source: Source) -> Condition:
    """Limits of the query that the first key of the order knows too."""
    parts = [
        key.limited_by(bound, f"bound{number}")
        for number, bound in enumerate(selection.bounds)
        if bound.column == key.column
    ]
    if key.column == "published_at" and not source.is_now:
        # Nothing that counted then was published later: a walk from the newest need not pass all that was.
        parts.append(Condition(f"{key.sql} <= {AT_THAT_LINE}"))
    parameters = {name: value for part in parts for name, value in part.parameters.items()}
    return Condition(" and ".join(part.sql for part in parts), parameters)
