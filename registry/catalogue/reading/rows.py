"""Flat rows across records: one table, narrowed by everything the record is."""

from dataclasses import dataclass

from ..filters import Conditions
from ..filters.conditions import Condition, all_of
from .asking import one_row
from .latest import LAST_LOAD, latest_sql, notice
from .matches import COUNT_LIMIT, key_names
from .merged import MERGED
from .moments import Moment
from .names import NAMED, names_sql
from .objects import object_sql
from .page import Page
from .positions import PagePosition, beyond, order_by
from .row_orderings import RowOrdering
from .row_source import RowSource
from .sources import CARDS, all_matches, read_selection, sql_at


def _selected(source: RowSource) -> str:
    of_record = [
        ("id", source.row_id),
        (source.kind, "card.record_id"),
        ("name", "card.name"),
        ("url", f"'/api/v1/{source.kind}s/' || card.record_id || '/'"),
    ]
    return object_sql([*of_record, *source.members])


def _named_in_shown(kind: str) -> str:
    """The organisations that the records of a page speak of, and those that stand for them now."""
    records = f"from shown join {CARDS[kind]} as card on card.edition_id = shown.edition_id"
    return f"""in (
        select unnest(card.{NAMED[kind]}) {records}
        union select merged.now {records} join merged on merged.record = any(card.{NAMED[kind]}))"""


def read_rows(
    source: RowSource,
    conditions: Conditions,
    of_row: list[Condition],
    *,
    moment: Moment,
    ordering: RowOrdering,
    size: int,
    position: PagePosition | None = None,
    counted: int | None = None,
    using: str = "default",
) -> Page:
    """One page of rows, in one statement."""
    backwards = position is not None and position.backwards
    keys, names = list(ordering.keys), key_names(list(ordering.keys))
    expressions = [key.sql for key in keys]
    after = f" and {beyond(keys, expressions, backwards=backwards)}" if position else ""
    columns = ", ".join(f"{expression} as {name}" for expression, name in zip(expressions, names, strict=True))
    order, read = order_by(keys, names), order_by(keys, names, turned=backwards)
    shown = order_by(keys, [f"shown.{name}" for name in names])
    as_text = ", ".join(f"{name}::text" for name in names)
    narrowed = narrowed_rows(source, conditions, of_row, moment, ordering, using)
    sql = f"""
{narrowed.opening},
{MERGED},
matched as materialized (
    select card.edition_id, row.id as row_id, {columns} {narrowed.rows}{after}
    order by {read}
    limit {size + 1 if counted is not None else COUNT_LIMIT + 1}
),
page as materialized (select * from matched order by {read} limit {size + 1}),
shown as materialized (select * from page order by {read} limit {size})
select (select sequence from as_of), {latest_sql(moment)}, {LAST_LOAD},
    (select count(*) from matched), (select count(*) from page),
    (select string_agg({_selected(source)}, ',' order by {shown})
       from shown join {source.relation} as row on row.edition_id = shown.edition_id and row.id = shown.row_id
       join {CARDS[source.kind]} as card on card.edition_id = shown.edition_id),
    ({names_sql(_named_in_shown(source.kind), moment)}),
    (select array[{as_text}] from shown order by {order} limit 1),
    (select array[{as_text}] from shown order by {order_by(keys, names, turned=True)} limit 1)
"""
    parameters = {**narrowed.parameters, **(position.parameters() if position else {})}
    seq, latest, load, count, in_page, results, organisations, first, last = one_row(sql, parameters, using)
    notice(latest, load)
    return Page(
        as_of=seq,
        latest_sequence=latest,
        count=counted if counted is not None else count,
        results=results or "",
        organisations=organisations or "{}",
        first=first,
        last=last,
        more=in_page > size,
    )


@dataclass(frozen=True)
class Narrowed:
    """The rows asked for, as SQL `from … where …` with `card` and `row`, and what stands before it."""

    opening: str
    rows: str
    parameters: dict


def narrowed_rows(
    source: RowSource,
    conditions: Conditions,
    of_row: list[Condition],
    moment: Moment,
    ordering: RowOrdering,
    using: str,
) -> Narrowed:
    """The rows of a table that conditions on records and on the rows themselves keep."""
    records, selection = read_selection(source.kind, conditions, moment, using=using)
    own = all_of(of_row, "row")
    of_rows = sql_at(moment, own.sql)
    as_of = moment.sequence_sql()
    columns = ", ".join(f"card.{name}" for name in ("edition_id", "record_id", *ordering.columns))
    matches = all_matches(records, selection, columns)
    return Narrowed(
        opening=f"with as_of as materialized (select {as_of.sql} as sequence){selection.opening}",
        rows=f"from ({matches}) as card join {source.relation} as row on row.edition_id = card.edition_id where {of_rows}",
        parameters={**as_of.parameters, **selection.parameters, **own.parameters},
    )
