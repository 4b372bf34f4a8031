"""One page of a list in one statement: the matches, the count, the page's texts, the names.

First the ids that match (`matched`, at most one more than is counted), then the page of them,
then the stored texts joined in the database. The planner does well with ids first: the plain
form walks the primary key and filters as it goes.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from ..filters import Conditions
from .asking import one_row
from .assurances import assurance_validity, closed, opened
from .moments import Moment
from .names import NAMED, names_sql
from .orderings import Ordering
from .searching import ENTRIES_AS_CARDS, search_sql

COUNT_LIMIT = 10_000
SortKeys = list[tuple[str, str, bool]]
CARDS = {"partnership": "catalogue_partnershipcard", "organisation": "catalogue_organisationcard"}


@dataclass
class Page:
    """What one statement found; `missing` lists editions whose text has to be rendered."""

    as_of: int
    latest_sequence: int
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
class PagePosition:
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
    position: PagePosition | None = None,
    counted: int | None = None,
    text: str = "summary",
    using: str = "default",
) -> Page:
    """One page. `counted` is the count that travels in a cursor, which spares counting again."""
    sql, values = page_statement(kind, conditions, moment, ordering, size, position, counted, text)
    as_of, latest_sequence, count, found, results, names, first, last, editions, gaps = one_row(sql, values, using)
    return Page(
        as_of=as_of,
        latest_sequence=latest_sequence,
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
    position: PagePosition | None,
    counted: int | None,
    text: str,
) -> tuple[str, list]:
    """The statement and its values; see the module's words for its shape."""
    if ordering.by_relevance and not conditions.search:
        raise ValueError("an order by relevance needs a search")
    as_of, values = moment.sequence_sql()
    search, search_values, found = search_sql(kind, conditions.search, moment)
    only_search = bool(search) and moment.is_now and not conditions.where and not ordering.parts
    shape = Shape(
        kind=kind,
        as_of=as_of,
        cards=ENTRIES_AS_CARDS if only_search else f"{moment.cards(CARDS[kind])}{found}",
        validity_in_filters=moment.validity("dated"),
        validity_of_assurance=assurance_validity(moment),
        names=names_sql(_named(kind), moment),
        search=search,
        where=tuple(conditions.where),
        ordering=ordering,
        # A page that need not count asks only for its own rows and one more.
        limit=size + 1 if counted is not None else COUNT_LIMIT + 1,
        size=size,
        position=None if position is None else "backwards" if position.backwards else "forwards",
        text=text,
    )
    after = _after_values(position) if position else []
    return page_sql(shape), [*values, *search_values, *conditions.values, *after]


@dataclass(frozen=True)
class Shape:
    """All that a page's statement depends on, but for its values: few shapes serve most requests."""

    kind: str
    as_of: str
    cards: str
    validity_in_filters: str
    validity_of_assurance: str
    names: str
    search: str
    where: tuple[str, ...]
    ordering: Ordering
    limit: int
    size: int
    position: str | None
    text: str


@lru_cache(maxsize=2000)
def page_sql(shape: Shape) -> str:
    """The text of the statement for one shape."""
    keys = shape.ordering.sort_keys()
    backwards = shape.position == "backwards"
    names = [f"k{place}" for place in range(len(keys))]
    columns = ", ".join(f"{sql} as {name}" for (sql, _, _), name in zip(keys, names, strict=True))
    forwards = _order(keys, names)
    order = _order(keys, names, turned=backwards)
    where = "".join(f" and ({part})" for part in shape.where).replace("{validity}", shape.validity_in_filters)
    after = _after(keys, backwards) if shape.position else ""
    return f"""
with as_of as materialized (select {shape.as_of} as sequence){shape.search},
matched as materialized (
    select card.edition_id, {columns}
    from {shape.cards}
    where true{where}{after}
    order by {order} limit {shape.limit}
),
page as materialized (select * from matched order by {order} limit {shape.size + 1}),
shown as materialized (
    select page.*, assurance.text as assurance, assurance.confirmed_by || assurance.disputed_by as said_by
    from (select * from page order by {order} limit {shape.size}) as page
    left join catalogue_assurance as assurance
           on assurance.record_id = page.{names[-1]} and {shape.validity_of_assurance}
)
select (select sequence from as_of), (select coalesce(max(sequence), 0) from feed_change),
    (select count(*) from matched), (select count(*) from page),
    (select string_agg({opened(f"texts.{shape.text}", shape.kind)}, ',' order by {_prefixed(forwards)})
       from shown join catalogue_renderededition as texts on texts.edition = shown.edition_id),
    ({shape.names}),
    (select array[{_as_text(names)}] from shown order by {forwards} limit 1),
    (select array[{_as_text(names)}] from shown order by {_order(keys, names, turned=True)} limit 1),
    (select array_agg(edition_id order by {forwards}) from shown),
    (select count(*) from shown where not exists (
        select from catalogue_renderededition as texts where texts.edition = shown.edition_id))
"""


def _order(keys: list[tuple[str, str, bool]], names: list[str], *, turned: bool = False) -> str:
    return ", ".join(
        f"{name}{' desc' if descending != turned else ''}" for (_, _, descending), name in zip(keys, names, strict=True)
    )


def _after(keys: list[tuple[str, str, bool]], backwards: bool) -> str:
    """The condition that a row comes after the position, key by key."""
    alternatives = []
    for place, (sql, type_, descending) in enumerate(keys):
        same = [f"{earlier} = %s::{kind}" for earlier, kind, _ in keys[:place]]
        sign = "<" if descending != backwards else ">"
        alternatives.append(" and ".join([*same, f"{sql} {sign} %s::{type_}"]))
    return " and (" + " or ".join(f"({one})" for one in alternatives) + ")"


def _after_values(position: PagePosition) -> list:
    """The values of that condition: the first key, the first two, and so on."""
    return [key for place in range(len(position.keys)) for key in position.keys[: place + 1]]


def _prefixed(order: str) -> str:
    return ", ".join(f"shown.{part}" for part in order.split(", "))


def _as_text(names: list[str]) -> str:
    return ", ".join(f"{name}::text" for name in names)


def _named(kind: str) -> str:
    """The bodies that a page speaks of: those of its records, and those that spoke of them."""
    return f"""in (
        select unnest(card.{NAMED[kind]} || shown.said_by) from shown join {CARDS[kind]} as card using (edition_id))"""
