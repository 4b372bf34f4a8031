"""Rows across records as lines of JSON, for downloads: every match, with names and days beside its cells."""

from collections.abc import Iterator

from ...content import kinds
from ...exports import ColumnType
from ..filters import Conditions
from ..filters.conditions import Condition
from ..flat.rows import NOW, ReadColumn
from .copied import one_text
from .flat_beside import name_sql
from .matches import key_names
from .merged import MERGED, now_sql
from .moments import Moment
from .objects import object_sql
from .parts import keys_in_parts
from .positions import order_by
from .row_orderings import RowOrdering
from .row_source import RowSource
from .rows import narrowed_rows
from .sources import CARDS


def stream_row_lines(
    source: RowSource,
    conditions: Conditions,
    of_row: list[Condition],
    *,
    moment: Moment,
    ordering: RowOrdering,
    site: str,
    using: str = "default",
) -> tuple[int, Iterator[bytes]]:
    """The line of the feed, and all matches in order as lines of JSON, some at a time; `site` is where addresses begin."""

    def keys_of(at: Moment, portion: str) -> tuple[str, dict]:
        narrowed = narrowed_rows(source, conditions, of_row, at, ordering, using)
        keys, names = list(ordering.keys), key_names(list(ordering.keys))
        columns = ", ".join(f"{key.sql} as {name}" for key, name in zip(keys, names, strict=True))
        sql = f"""
{narrowed.opening}
select (select sequence from as_of), array(
    select matches.id from (select row.id, {columns} {narrowed.rows}) as matches order by {order_by(keys, names)} {portion})
"""
        return sql, narrowed.parameters

    as_of, parts = keys_in_parts(keys_of, moment, using)
    return as_of, _lines_of(source, Moment(sequence=as_of), site, parts, using)


def _lines_of(source: RowSource, moment: Moment, site: str, parts: Iterator[list[int]], using: str) -> Iterator[bytes]:
    as_of = moment.sequence_sql()
    members = [(each.column.name, value_sql(each, moment)) for each in source.columns]
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence),
{MERGED}
select string_agg({object_sql(members)}, E'\\n' order by wanted.place)
from unnest(%(rows)s::bigint[]) with ordinality as wanted(row, place)
join {source.relation} as row on {source.by_id.format("wanted.row")}
join {CARDS[source.kind]} as card on card.edition_id = row.edition_id
"""
    for rows in parts:
        yield one_text(sql, {**as_of.parameters, "site": site, "rows": rows}, using) or b""


def value_sql(each: ReadColumn, moment: Moment) -> str:
    """SQL of the value of a column; of one that gives a name or the id that holds now, of that."""
    if each.record:
        return now_sql(each.record) if each.gives == NOW else name_sql(each.record, moment)
    if each.party:
        return _of_parties(each, moment) if each.column.type == ColumnType.TEXTS else _of_party(each, moment)
    return each.sql


PARTY = "party.organisation_id"


def _of_party(each: ReadColumn, moment: Moment) -> str:
    value = now_sql(PARTY) if each.gives == NOW else f"nullif({_called(moment)}, '')"
    return f"(select {value} {_parties()} party.key = {each.party} limit 1)"


def _of_parties(each: ReadColumn, moment: Moment) -> str:
    """Their names in order; or the ids of those that have a record."""
    value, only = (now_sql(PARTY), f" and {PARTY} is not null") if each.gives == NOW else (_called(moment), "")
    return f"""coalesce((select json_agg({value} order by array_position({each.party}, party.key))
        {_parties()} party.key = any({each.party}){only}), '[]'::json)"""


def _called(moment: Moment) -> str:
    return f"coalesce({name_sql(PARTY, moment)}, party.name)"


def _parties() -> str:
    parties = kinds()["partnership"].tables["parties"]._meta.db_table
    return f"from {parties} as party where party.edition_id = row.edition_id and"
