"""What a query finds at one line of the feed and not at another: what entered, left, or changed in between."""

import re

from ..filters import Conditions
from .asking import one_row
from .moments import Moment
from .page import Page
from .positions import PagePosition
from .sources import CARDS, all_matches, read_selection


def read_effects(
    kind: str,
    conditions: Conditions,
    *,
    after: int,
    until: Moment,
    size: int | None,
    position: PagePosition | None = None,
) -> Page:
    """Records that the query found at the one line or the other, and of which something is different.

    A record may enter or leave though no line is about it: because another one changed. All of them where `size` is
    None, else those from the position on.
    """
    then, then_parameters = matching(kind, conditions, Moment(sequence=after), "then")
    now, now_parameters = matching(kind, conditions, until, "until")
    line = until.sequence_sql().renamed("line_")
    backwards = position is not None and position.backwards
    side, direction = ("<", "desc") if backwards else (">", "")
    sql = f"""
with last(line) as materialized (select {line.sql}),
found_then as materialized ({then}),
found_now as materialized ({now}),
lines as (
    select record, max(sequence) as sequence from feed_change
     where sequence > %(after)s and sequence <= (select line from last) group by record),
effects as (
    select record_id, coalesce(found_now.edition_id, found_then.edition_id) as edition_id, lines.sequence,
           case when found_then.record_id is null then 'entered' when found_now.record_id is null then 'left'
                else 'changed' end as effect
      from found_then full join found_now using (record_id) left join lines on lines.record = record_id
     where found_then.record_id is null or found_now.record_id is null or lines.sequence is not null),
page as (select * from effects where %(beyond)s::varchar is null or record_id {side} %(beyond)s
          order by record_id {direction} limit %(limit)s),
shown as (select * from page order by record_id {direction} limit %(size)s)
select (select line from last), (select coalesce(max(sequence), 0) from feed_change), (select count(*) from effects),
       (select count(*) from page), (select min(record_id) from shown), (select max(record_id) from shown),
       (select string_agg(json_build_object(
                   'id', shown.record_id, 'name', card.name, 'url', '/api/v1/{kind}s/' || shown.record_id || '/',
                   'effect', shown.effect, 'sequence', shown.sequence)::text, ',' order by shown.record_id)
          from shown join {CARDS[kind]} as card on card.edition_id = shown.edition_id)"""
    parameters = {**then_parameters, **now_parameters, **line.parameters, "after": after}
    paging = {
        "beyond": position.keys[0] if position else None,
        "size": size,
        "limit": None if size is None else size + 1,
    }
    until_line, latest, count, in_page, first, last, results = one_row(sql, parameters | paging)
    return Page(
        as_of=until_line,
        latest_sequence=latest,
        count=count,
        results=results or "",
        first=[first] if first else None,
        last=[last] if last else None,
        more=size is not None and in_page > size,
    )


def matching(kind: str, conditions: Conditions, moment: Moment, prefix: str) -> tuple[str, dict]:
    """SQL of the records and editions that the query finds at a moment, with parameters of its own."""
    source, selection = read_selection(kind, conditions, moment)
    as_of = moment.sequence_sql()
    matches = all_matches(source, selection, "card.record_id, card.edition_id")
    sql = f"with as_of as materialized (select {as_of.sql} as sequence){selection.opening} {matches}"
    parameters = {**as_of.parameters, **selection.parameters}
    own = {f"{prefix}_{name}": value for name, value in parameters.items()}
    return re.sub(r"%\((\w+)\)s", rf"%({prefix}_\1)s", sql), own
