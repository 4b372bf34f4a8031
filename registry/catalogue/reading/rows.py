"""Flat rows across partnerships: one table, narrowed by everything the partnership is."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.postgres.fields import ArrayField
from django.db import connections, models

from ...content import fields_of
from ...fields import Number
from ..filters import Conditions
from ..filters.conditions import Condition, all_of
from .asking import one_row
from .matches import COUNT_LIMIT
from .moments import Moment
from .names import names_sql
from .positions import PagePosition
from .sources import all_matches, read_selection

AT_ONCE = 1000
NAMED_IN_SHOWN = """in (
        select unnest(card.organisations) from shown
        join catalogue_partnershipcard as card on card.edition_id = shown.edition_id)"""


@dataclass
class RowPage:
    as_of: int
    latest_sequence: int
    count: int
    results: str
    names: str
    first: list | None
    last: list | None
    more: bool


def row_columns_sql(model: type[models.Model]) -> str:
    """The cells of a row as arguments of json_build_object, in the shape whole records have."""
    parts = []
    for name, field in fields_of(model).items():
        column = f"row.{field.column}"
        if isinstance(field, Number):
            column = f"trim_scale({column})::text"
        elif isinstance(field, models.DecimalField):
            column = f"{column}::text"
        elif isinstance(field, ArrayField):
            column = f"to_json({column})"
        elif isinstance(field, models.CharField | models.TextField):
            column = f"nullif({column}, '')"
        shown = "row_name" if name == "name" else name
        parts.append(f"'{shown}', {column}")
    return ", ".join(parts)


def _selected(model: type[models.Model]) -> str:
    return f"""json_build_object(
        'id', card.record_id || '.' || row.key, 'partnership', card.record_id, 'name', card.name,
        'url', '/api/v1/partnerships/' || card.record_id || '/', {row_columns_sql(model)})::text"""


def read_rows(
    model: type[models.Model],
    conditions: Conditions,
    of_row: list[Condition],
    *,
    moment: Moment,
    size: int,
    position: PagePosition | None = None,
    counted: int | None = None,
    using: str = "default",
) -> RowPage:
    """One page of rows in the order of their partnership's id and their number in it, in one statement."""
    backwards = position is not None and position.backwards
    turn = " desc" if backwards else ""
    after = ""
    if position:
        after = (
            f" and (card.record_id, row.position) {'<' if backwards else '>'} (%(after0)s::varchar, %(after1)s::int)"
        )
    narrowed = _narrowed(model, conditions, of_row, moment, using)
    sql = f"""
{narrowed.opening},
matched as materialized (
    select card.edition_id, card.record_id, row.id as row_id, row.position {narrowed.rows}{after}
    order by card.record_id{turn}, row.position{turn}
    limit {size + 1 if counted is not None else COUNT_LIMIT + 1}
),
page as materialized (select * from matched order by record_id{turn}, position{turn} limit {size + 1}),
shown as materialized (select * from page order by record_id{turn}, position{turn} limit {size})
select (select sequence from as_of), (select coalesce(max(sequence), 0) from feed_change),
    (select count(*) from matched), (select count(*) from page),
    (select string_agg({_selected(model)}, ',' order by shown.record_id, shown.position)
       from shown join {model._meta.db_table} as row on row.id = shown.row_id
       join catalogue_partnershipcard as card on card.edition_id = shown.edition_id),
    ({names_sql(NAMED_IN_SHOWN, moment)}),
    (select array[record_id, position::text] from shown order by record_id, position limit 1),
    (select array[record_id, position::text] from shown order by record_id desc, position desc limit 1)
"""
    parameters = {**narrowed.parameters, **(position.parameters() if position else {})}
    seq, latest, count, in_page, results, names, first, last = one_row(sql, parameters, using)
    total = counted if counted is not None else count
    return RowPage(seq, latest, total, results or "", names or "{}", first, last, in_page > size)


def stream_rows(
    model: type[models.Model],
    conditions: Conditions,
    of_row: list[Condition],
    *,
    moment: Moment,
    using: str = "default",
) -> Iterator[list[tuple[str, float | None, float | None]]]:
    """Batches of (row as JSON text, latitude, longitude) of all matches."""
    narrowed = _narrowed(model, conditions, of_row, moment, using)
    sql = f"""
{narrowed.opening}
select {_selected(model)}, card.latitude, card.longitude
from (select card.edition_id, row.id as row_id {narrowed.rows}) as narrowed
join catalogue_partnershipcard as card on card.edition_id = narrowed.edition_id
join {model._meta.db_table} as row on row.id = narrowed.row_id
order by card.record_id, row.position
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
    model: type[models.Model], conditions: Conditions, of_row: list[Condition], moment: Moment, using: str
) -> Narrowed:
    source, selection = read_selection("partnership", conditions, moment, using=using)
    own = all_of(of_row, "row")
    as_of = moment.sequence_sql()
    matches = all_matches(source, selection, "card.edition_id, card.record_id")
    return Narrowed(
        opening=f"with as_of as materialized (select {as_of.sql} as sequence)",
        rows=f"from ({matches}) as card join {model._meta.db_table} as row on row.edition_id = card.edition_id where {own.sql}",
        parameters={**as_of.parameters, **selection.parameters, **own.parameters},
    )
