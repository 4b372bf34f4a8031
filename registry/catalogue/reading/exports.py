"""Every match of a query, one stored text at a time: for downloads of whole lists."""

from collections.abc import Iterator

from django.db import connections

from ..filters import Conditions
from .assurances import assurance_text, assurance_validity
from .moments import Moment
from .orderings import Ordering
from .pages import CARDS
from .searching import search_sql

AT_ONCE = 500


def stream_texts(
    kind: str, conditions: Conditions, *, moment: Moment, ordering: Ordering, using: str = "default"
) -> Iterator[list[tuple[int, str | None, str]]]:
    """Batches of (edition, summary text, assurance) of all matches, through a cursor in the database.

    A text is None where it has to be rendered. Memory stays flat, the first rows come at once.
    """
    as_of, as_of_values = moment.sequence_sql()
    search, search_values, found = search_sql(kind, conditions.search, moment)
    order = ", ".join(f"{sql}{' desc' if descending else ''}" for sql, _, descending in ordering.sort_keys())
    sql = f"""
with as_of as materialized (select {as_of} as sequence){search}
select card.edition_id, texts.summary, {assurance_text(kind)}
from {CARDS[kind]} as card{found}
left join catalogue_renderededition as texts on texts.edition = card.edition_id
left join catalogue_assurance as assurance on assurance.record_id = card.record_id and {assurance_validity(moment)}
where {moment.validity("card")}{conditions.sql.replace("{validity}", moment.validity("dated"))}
order by {order}
"""
    with connections[using].chunked_cursor() as cursor:
        cursor.execute(sql, [*as_of_values, *search_values, *conditions.values])
        while batch := cursor.fetchmany(AT_ONCE):
            yield batch
