"""One page of a list in one statement: the matches, the count, the page's texts, the names.

First the ids that match (`matched`, at most one more than is counted), then the page of them,
then the stored texts joined in the database. The planner does well with ids first: the plain
form walks the primary key and filters as it goes.
"""

from dataclasses import dataclass, field

from django.db import connections

from ..filters import Conditions
from .moments import Moment
from .names import NAMED, names_sql
from .orderings import Ordering
from .searching import search_sql
from .standings import closed, opened, standing_window

COUNT_LIMIT = 10_000
SortKeys = list[tuple[str, str, bool]]
CARDS = {"partnership": "catalogue_partnershipcard", "organisation": "catalogue_organisationcard"}


@dataclass
class Page:
    """What one statement found; `missing` lists editions whose text has to be rendered."""

    as_of: int
    head: int
    count: int
    results: str
    names: str
    first: list | None
    last: list | None
    more: bool
    editions: list[int] = field(default_factory=list)
    missing: bool = False

    @property
    def count_is_exact(self) -> bool:
        return self.count <= COUNT_LIMIT


@dataclass(frozen=True)
class Cut:
    """Where a page begins: after these keys, or before them when reading backwards."""

    keys: list
    backwards: bool = False


def read_page(
    kind: str,
    conditions: Conditions,
    *,
    moment: Moment,
    ordering: Ordering,
    size: int,
    cut: Cut | None = None,
    counted: int | None = None,
    text: str = "summary",
    using: str = "default",
) -> Page:
    """One page. `counted` is the count that travels in a cursor, which spares counting again."""
    sql, values = page_statement(kind, conditions, moment, ordering, size, cut, counted, text)
    with connections[using].cursor() as cursor:
        cursor.execute(sql, values)
        as_of, head, count, found, results, names, first, last, editions, gaps = cursor.fetchone()
    return Page(
        as_of=as_of,
        head=head,
        count=counted if counted is not None else count,
        results=closed(results or ""),
        names=names or "{}",
        first=first,
        last=last,
        more=found > size,
        editions=editions or [],
        missing=gaps > 0,
    )


def page_statement(
    kind: str,
    conditions: Conditions,
    moment: Moment,
    ordering: Ordering,
    size: int,
    cut: Cut | None,
    counted: int | None,
    text: str,
) -> tuple[str, list]:
    """The statement and its values; see the module's words for its shape."""
    card = CARDS[kind]
    as_of, as_of_values = moment.sequence_sql()
    search, search_values, found = search_sql(kind, conditions.search, moment)
    if ordering.by_relevance and not conditions.search:
        raise ValueError("an order by relevance needs a search")
    keys = ordering.sort_keys()
    backwards = cut is not None and cut.backwards
    names = [f"k{place}" for place in range(len(keys))]
    columns = ", ".join(f"{sql} as {name}" for (sql, _, _), name in zip(keys, names, strict=True))
    order = ", ".join(
        f"{name}{' desc' if descending != backwards else ''}"
        for (_, _, descending), name in zip(keys, names, strict=True)
    )
    forwards = ", ".join(
        f"{name}{' desc' if descending else ''}" for (_, _, descending), name in zip(keys, names, strict=True)
    )
    named = f"""in (
        select unnest(card.{NAMED[kind]} || shown.said_by) from shown join {card} as card using (edition_id))"""
    after, after_values = _after(keys, cut) if cut else ("", [])
    window = moment.window("card")
    lineage_window = moment.window("body")
    where = conditions.sql.replace("{window}", lineage_window)
    # A page that need not count asks only for its own rows and one more.
    limit = size + 1 if counted is not None else COUNT_LIMIT + 1
    sql = f"""
with as_of as materialized (select {as_of} as sequence){search},
matched as materialized (
    select card.edition_id, {columns}
    from {card} as card{found}
    where {window}{where}{after}
    order by {order} limit {limit}
),
page as materialized (select * from matched order by {order} limit {size + 1}),
shown as materialized (
    select page.*, standing.text as standing, standing.confirmed_by || standing.disputed_by as said_by
    from (select * from page order by {order} limit {size}) as page
    left join catalogue_standing as standing
           on standing.record_id = page.{names[-1]} and {standing_window(moment)}
)
select (select sequence from as_of), (select coalesce(max(sequence), 0) from publishing_change),
    (select count(*) from matched), (select count(*) from page),
    (select string_agg({opened(f"texts.{text}", kind)}, ',' order by {_prefixed(forwards)})
       from shown join catalogue_editiontext as texts on texts.edition = shown.edition_id),
    ({names_sql(named, moment)}),
    (select array[{_as_text(names)}] from shown order by {forwards} limit 1),
    (select array[{_as_text(names)}] from shown order by {_reversed(keys, names)} limit 1),
    (select array_agg(edition_id order by {forwards}) from shown),
    (select count(*) from shown where not exists (
        select from catalogue_editiontext as texts where texts.edition = shown.edition_id))
"""
    values = [*as_of_values, *search_values, *conditions.values]
    values += after_values
    return sql, values


def _after(keys: SortKeys, cut: Cut) -> tuple[str, list]:
    """The condition that a row comes after the cut, key by key."""
    alternatives, values = [], []
    for place, (sql, type_, descending) in enumerate(keys):
        same = [f"{earlier} = %s::{kind}" for earlier, kind, _ in keys[:place]]
        sign = "<" if descending != cut.backwards else ">"
        alternatives.append(" and ".join([*same, f"{sql} {sign} %s::{type_}"]))
        values += cut.keys[: place + 1]
    return " and (" + " or ".join(f"({one})" for one in alternatives) + ")", values


def _prefixed(order: str) -> str:
    return ", ".join(f"shown.{part}" for part in order.split(", "))


def _as_text(names: list[str]) -> str:
    return ", ".join(f"{name}::text" for name in names)


def _reversed(keys: SortKeys, names: list[str]) -> str:
    return ", ".join(
        f"{name}{'' if descending else ' desc'}" for (_, _, descending), name in zip(keys, names, strict=True)
    )
