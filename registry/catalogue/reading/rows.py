"""Flat rows across partnerships: one table, narrowed by everything the partnership is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connections, models

from ...content import fields_of, kinds
from ...editions import TableRow
from ..filters import Conditions
from ..filters.conditions import Condition, all_of
from .asking import one_row
from .latest import LAST_LOAD, latest_sql, notice
from .matches import COUNT_LIMIT, key_names
from .moments import Moment
from .names import names_sql
from .objects import object_sql
from .page import Page
from .positions import PagePosition, beyond, order_by
from .row_orderings import RowOrdering
from .sources import all_matches, read_selection

AT_ONCE = 1000
NAMED_IN_SHOWN = """in (
        select unnest(card.organisations) from shown
        join catalogue_partnershipcard as card on card.edition_id = shown.edition_id)"""


def row_members(model: type[models.Model]) -> list[tuple[str, str]]:
    """The cells of a row as members of a JSON object, in the shape whole records have."""
    return [
        ("row_name" if name == "name" else name, field.json_sql(f"row.{field.column}"))
        for name, field in fields_of(model).items()
    ]


def organisations_named_by(model: type[models.Model]) -> dict[str, bool]:
    """The columns that lead to parties of the same record, and whether each holds several keys."""
    return {name: field.several for name, field in fields_of(model).items() if field.table == "parties"}


def _parties_sql(model: type[models.Model]) -> str:
    """Who the parties are to which the cells of a row lead: the id of an organisation, or a name without a record."""
    parties = kinds()["partnership"].tables["parties"]._meta.db_table
    who = "coalesce(party.organisation_id, nullif(party.name, ''))"
    of_row = f"from {parties} as party where party.edition_id = row.edition_id and"
    members = [
        (
            name,
            f"""(select json_agg({who} order by array_position(row.{name}, party.key))
                  {of_row} party.key = any(row.{name}))"""
            if several
            else f"(select {who} {of_row} party.key = row.{name} limit 1)",
        )
        for name, several in organisations_named_by(model).items()
    ]
    return object_sql(members)


def _selected(model: type[models.Model]) -> str:
    of_record = [
        ("id", "card.record_id || '.' || row.key"),
        ("partnership", "card.record_id"),
        ("name", "card.name"),
        ("url", "'/api/v1/partnerships/' || card.record_id || '/'"),
    ]
    return object_sql([*of_record, *row_members(model)])


def read_rows(
    model: type[TableRow],
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
    narrowed = _narrowed(model, conditions, of_row, moment, ordering, using)
    sql = f"""
{narrowed.opening},
matched as materialized (
    select card.edition_id, row.id as row_id, {columns} {narrowed.rows}{after}
    order by {read}
    limit {size + 1 if counted is not None else COUNT_LIMIT + 1}
),
page as materialized (select * from matched order by {read} limit {size + 1}),
shown as materialized (select * from page order by {read} limit {size})
select (select sequence from as_of), {latest_sql(moment)}, {LAST_LOAD},
    (select count(*) from matched), (select count(*) from page),
    (select string_agg({_selected(model)}, ',' order by {shown})
       from shown join {model._meta.db_table} as row on row.id = shown.row_id
       join catalogue_partnershipcard as card on card.edition_id = shown.edition_id),
    ({names_sql(NAMED_IN_SHOWN, moment)}),
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


def stream_rows(
    model: type[TableRow],
    conditions: Conditions,
    of_row: list[Condition],
    *,
    moment: Moment,
    ordering: RowOrdering,
    using: str = "default",
) -> Iterator[list[tuple[int, str, float | None, float | None, str]]]:
    """Batches of (line of the feed, row as JSON text, latitude, longitude, its parties by column) of all matches."""
    narrowed = _narrowed(model, conditions, of_row, moment, ordering, using)
    keys, names = list(ordering.keys), key_names(list(ordering.keys))
    columns = ", ".join(f"{key.sql} as {name}" for key, name in zip(keys, names, strict=True))
    sql = f"""
{narrowed.opening}
select (select sequence from as_of), {_selected(model)}, card.latitude, card.longitude, {_parties_sql(model)}
from (select card.edition_id, row.id as row_id, {columns} {narrowed.rows}) as narrowed
join catalogue_partnershipcard as card on card.edition_id = narrowed.edition_id
join {model._meta.db_table} as row on row.id = narrowed.row_id
order by {order_by(keys, [f"narrowed.{name}" for name in names])}
"""
    with connections[using].chunked_cursor() as cursor:
        cursor.execute(sql, narrowed.parameters)
        while batch := cursor.fetchmany(AT_ONCE):
            yield batch


@dataclass(frozen=True)
class Narrowed:
    """The rows asked for, as SQL `from … where …` with `card` and `row`, and what stands before it."""

    opening: str
    rows: str
    parameters: dict


def _narrowed(
    model: type[TableRow],
    conditions: Conditions,
    of_row: list[Condition],
    moment: Moment,
    ordering: RowOrdering,
    using: str,
) -> Narrowed:
    source, selection = read_selection("partnership", conditions, moment, using=using)
    own = all_of(of_row, "row")
    of_rows = own.sql.replace("{validity}", moment.validity("dated"))
    as_of = moment.sequence_sql()
    columns = ", ".join(f"card.{name}" for name in ("edition_id", "record_id", *ordering.columns))
    matches = all_matches(source, selection, columns)
    return Narrowed(
        opening=f"with as_of as materialized (select {as_of.sql} as sequence)",
        rows=f"from ({matches}) as card join {model._meta.db_table} as row on row.edition_id = card.edition_id where {of_rows}",
        parameters={**as_of.parameters, **selection.parameters, **own.parameters},
    )
