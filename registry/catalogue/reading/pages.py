"""One page of a list in one statement: the matches, the count, the page's texts, the names.

First the editions that match (`matches`), then the page of them, then the stored texts joined in
the database.
"""

from dataclasses import dataclass
from functools import lru_cache

from ..filters import Conditions
from ..stamp import stamp
from .asking import one_row
from .assurances import assurance_validity
from .beside import beside_sql, closed, opened
from .latest import LAST_LOAD, latest_sql, notice
from .matches import Portion, key_names, ordered_matches
from .moments import Moment
from .names import NAMED, names_sql
from .orderings import Key, Ordering
from .page import Page
from .positions import PagePosition, order_by
from .ranking import ranked_matches
from .sources import CARDS, read_selection


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
    sql, parameters = page_statement(kind, conditions, moment, ordering, size, position, counted, text, using=using)
    row = one_row(sql, parameters, using)
    as_of, latest, load, count, in_page, results, names, first, last, editions, gaps = row
    notice(latest, load)
    return Page(
        as_of=as_of,
        latest_sequence=latest,
        count=counted if counted is not None else count,
        results=closed(results or ""),
        organisations=names or "{}",
        first=first,
        last=last,
        more=in_page > size,
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
    *,
    using: str = "default",
) -> tuple[str, dict]:
    """The statement and its parameters; a search is read before, by a small statement of its own."""
    if ordering.by_relevance and not conditions.search:
        raise ValueError("an order by relevance needs a search")
    source, selection = read_selection(kind, conditions, moment, using=using)
    direction = "" if position is None else "backwards" if position.backwards else "forwards"
    portion = Portion(size, direction, counted)
    matches = (ranked_matches if ordering.by_relevance else ordered_matches)(source, selection, ordering, portion)
    as_of = moment.sequence_sql()
    shape = Shape(
        kind=kind,
        as_of=as_of.sql,
        latest=latest_sql(moment),
        gathered=selection.opening,
        matches=tuple(matches.expressions),
        count=matches.count,
        beside=beside_sql(
            kind,
            text,
            assurance="shown.assurance",
            edition="shown.edition_id",
            evidence=selection.evidence("shown.edition_id"),
        ),
        names=names_sql(_named(kind), moment),
        validity=assurance_validity(moment),
        keys=tuple(ordering.keys()),
        size=size,
        backwards=portion.backwards,
        text=text,
    )
    parameters = {
        **as_of.parameters,
        "stamp": stamp(),
        **selection.parameters,
        **matches.parameters,
        **(position.parameters() if position else {}),
    }
    return page_sql(shape), parameters


@dataclass(frozen=True)
class Shape:
    """All that a page's statement depends on, but for its values: few shapes serve most requests."""

    kind: str
    as_of: str
    latest: str
    gathered: str
    matches: tuple[str, ...]
    count: str
    beside: str
    names: str
    validity: str
    keys: tuple[Key, ...]
    size: int
    backwards: bool
    text: str


@lru_cache(maxsize=2000)
def page_sql(shape: Shape) -> str:
    """The text of the statement for one shape."""
    keys, names = list(shape.keys), key_names(list(shape.keys))
    order, read = order_by(keys, names), order_by(keys, names, turned=shape.backwards)
    shown = order_by(keys, [f"shown.{name}" for name in names])
    as_text = ", ".join(f"{name}::text" for name in names)
    matches = ",\n".join(shape.matches)
    return f"""
with as_of as materialized (select {shape.as_of} as sequence){shape.gathered},
{matches},
shown as materialized (
    select page.*, assurance.text as assurance, assurance.confirmed_by || assurance.disputed_by as said_by
    from (select * from page order by {read} limit {shape.size}) as page
    left join catalogue_assurance as assurance
           on assurance.record_id = page.{names[-1]} and {shape.validity}
)
select (select sequence from as_of), {shape.latest}, {LAST_LOAD},
    {shape.count}, (select count(*) from page),
    (select string_agg({opened(f"texts.{shape.text}", shape.beside)}, ',' order by {shown})
       from shown join catalogue_renderededition as texts on texts.edition = shown.edition_id),
    ({shape.names}),
    (select array[{as_text}] from shown order by {order} limit 1),
    (select array[{as_text}] from shown order by {order_by(keys, names, turned=True)} limit 1),
    (select array_agg(edition_id order by {order}) from shown),
    (select count(*) from shown where not exists (
        select from catalogue_renderededition as texts
        where texts.edition = shown.edition_id and texts.stamp = %(stamp)s))
"""


def _named(kind: str) -> str:
    """The organisations that a page speaks of: those of its records, and those that spoke of them."""
    return f"""in (
        select unnest(card.{NAMED[kind]} || shown.said_by)
        from shown join {CARDS[kind]} as card on card.edition_id = shown.edition_id)"""
