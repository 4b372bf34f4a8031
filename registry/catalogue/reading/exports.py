"""Every match of a query, one stored text at a time: for downloads of whole lists."""

from collections.abc import Iterator

from django.db import connections

from ..filters import Conditions
from ..stamp import stamp
from .assurances import assurance_validity
from .beside import beside_sql
from .matches import key_names
from .moments import Moment
from .orderings import Ordering
from .positions import order_by
from .ranking import rank_sql
from .sources import all_matches, read_selection

AT_ONCE = 500


def stream_texts(
    kind: str,
    conditions: Conditions,
    *,
    moment: Moment,
    ordering: Ordering,
    text: str = "summary",
    using: str = "default",
) -> Iterator[list[tuple[int, int, str | None, str]]]:
    """Batches of (line of the feed, edition, text, what stands beside it) of all matches, through a cursor in the database.

    A text is None where it has to be rendered. Memory stays flat, the first rows come at once.
    """
    source, selection = read_selection(kind, conditions, moment, using=using)
    as_of = moment.sequence_sql()
    keys = ordering.keys()
    names = key_names(keys)
    rank = f"(select {rank_sql(kind, 'card')} from {source.words} as words where words.entry = {source.entry})"
    columns = ", ".join(
        f"{rank if key.sql == 'rank' else key.sql} as {name}" for key, name in zip(keys, names, strict=True)
    )
    edition = "matches.edition_id"
    beside = beside_sql(kind, text, assurance="assurance.text", edition=edition, evidence=selection.evidence(edition))
    sql = f"""
with as_of as materialized (select {as_of.sql} as sequence){selection.opening}
select (select sequence from as_of), matches.edition_id, texts.{text}, {beside}
from ({all_matches(source, selection, f"card.edition_id, {columns}")}) as matches
left join catalogue_renderededition as texts on texts.edition = matches.edition_id and texts.stamp = %(stamp)s
left join catalogue_assurance as assurance
       on assurance.record_id = matches.{names[-1]} and {assurance_validity(moment)}
order by {order_by(keys, names)}
"""
    parameters = {**as_of.parameters, **selection.parameters, "stamp": stamp()}
    with connections[using].chunked_cursor() as cursor:
        cursor.execute(sql, parameters)
        while batch := cursor.fetchmany(AT_ONCE):
            yield batch
