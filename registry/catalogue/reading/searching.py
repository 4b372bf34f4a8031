"""Searching: full text first, and slips of the pen where that finds nothing.

Ranking every match is what costs, so the first thousand are ranked and the rest follow.
"""

from .moments import Moment

RANKED = 1000
# Where a search is all that is asked, its entries stand for the cards: they are those of today.
ENTRIES_AS_CARDS = "found cross join lateral (select found.record_id, found.edition_id) as card"


def search_sql(kind: str, words: str, moment: Moment) -> tuple[str, list, str]:
    """(expressions before `matched`, their values, the join that narrows it).

    The search table holds today's register. For an earlier moment, names of that day are
    searched instead, letters in threes.
    """
    if not words:
        return "", [], ""
    if not moment.is_now:
        table = f"catalogue_{kind}card"
        found = f"""
, found as materialized (
    select card.record_id, word_similarity(lower(%s), lower(card.name))::real as rank
    from {table} as card
    where {moment.validity("card")} and lower(%s) <%% lower(card.name)
)"""
        return found, [words, words], " join found using (record_id)"
    found = f"""
, hits as materialized (
    select entry.record_id, entry.edition as edition_id,
           case when row_number() over (order by entry.record_id) <= {RANKED}
                then ts_rank(entry.vector, query) else 0 end as rank
    from catalogue_searchentry as entry, websearch_to_tsquery('english', %s) as query
    where entry.kind = '{kind}' and entry.vector @@ query
),
near as materialized (
    select entry.record_id, entry.edition as edition_id, word_similarity(lower(%s), entry.words) as rank
    from catalogue_searchentry as entry
    where not exists (select from hits) and entry.kind = '{kind}' and lower(%s) <%% entry.words
),
found as materialized (
    select record_id, edition_id, rank::real as rank from hits
    union all select record_id, edition_id, rank::real from near
)"""
    return found, [words, words, words], " join found using (record_id)"
