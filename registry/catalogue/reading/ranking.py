"""Matches of a search, the most relevant first.

Ranking every match is what costs. Up to a thousand all are ranked. Of more, the first by id are,
and the rest follow in the order of their ids, as of no rank.
"""

from .matches import Matches, Portion, collected, count_of
from .orderings import Ordering
from .positions import beyond, order_by
from .sources import Selection, Source

ALL_RANKED, FIRST_RANKED = 1000, 300
UNRANKED = "0::real"
# How like the name is, of organisations the likest of all they are called.
NAME_LIKE = {
    "partnership": "similarity({row}.name_normalised, %(ranked_name)s)",
    "organisation": "(select max(similarity(called, %(ranked_name)s)) from unnest(words.names) as called)",
}


def rank_sql(kind: str, row: str) -> str:
    """SQL of the rank of a row beside its `words`: what they weigh where they stand, and how like the name is."""
    return f"(ts_rank(words.vector, %(ranked_by)s::tsquery) + {NAME_LIKE[kind].format(row=row)})::real"


def ranked_matches(source: Source, selection: Selection, ordering: Ordering, portion: Portion) -> Matches:
    """The page by relevance. `ranked_by` is in the parameters of the statement."""
    keys = ordering.keys()
    names = ["k0", "k1"]
    order = order_by(keys, names, turned=portion.backwards)
    after = f"where {beyond(keys, names, backwards=portion.backwards)}" if portion.position else ""
    columns = f"card.edition_id, {source.entry} as entry, card.record_id, card.name_normalised"
    # However many have been counted: which ones are ranked has to be found again.
    again = Portion(portion.size, portion.position)
    expressions = [expression for part in source.parts for expression in collected(part, selection, columns)]
    expressions.append(f"""limits as materialized (
    select counted.count > {ALL_RANKED} as has_rest,
           case when counted.count > {ALL_RANKED} then {FIRST_RANKED} else {ALL_RANKED} end as ranked
    from (select {count_of(source, again)} as count) as counted
)""")
    ranked = "(select ranked from limits)"
    expressions.append(f"first as materialized ({_in_order_of_ids(source, selection, columns, '', ranked)})")
    expressions.append(f"""ranked as materialized (
    select first.edition_id, {rank_sql(source.kind, "first")} as k0, first.record_id as k1
    from first join {source.words} as words on words.entry = first.entry
)""")
    expressions.append(f"""rest as materialized (
    select rest.edition_id, {UNRANKED} as k0, rest.record_id as k1 from (
        {_in_order_of_ids(source, selection, columns, _of_the_rest(portion), str(portion.size + 1), turned=portion.backwards)}
    ) as rest where (select has_rest from limits)
)""")
    expressions.append(f"""page as materialized (
    select * from (select * from ranked union all select * from rest) as matches {after} order by {order} limit {portion.size + 1}
)""")
    return Matches(expressions, str(portion.counted) if portion.counted is not None else count_of(source, again), {})


def _of_the_rest(portion: Portion) -> str:
    """Beyond the ranked ones; and, for a page that begins among the rest, beyond its position."""
    condition = "card.record_id > (select max(record_id) from first)"
    if not portion.position:
        return condition
    sign = "<" if portion.backwards else ">"
    return f"{condition} and (%(after0)s::real > {UNRANKED} or card.record_id {sign} %(after1)s::varchar)"


def _in_order_of_ids(
    source: Source, selection: Selection, columns: str, openly: str, limit: str, *, turned: bool = False
) -> str:
    """Matches by id: those collected if they are all there are, else along the index of ids."""
    order = f"record_id{' desc' if turned else ''} limit {limit}"
    conditions = f" and {openly}" if openly else ""
    branches = []
    for part in source.parts:
        branches.append(
            f"(select * from hits_{part.name} as card where not (select yes from many_{part.name}){conditions} order by {order})"
        )
        branches.append(
            f"(select {columns} from {part.table} as card where (select yes from many_{part.name})"
            f" and {part.validity}{conditions} and {selection.hidden} order by card.{order})"
        )
    return f"select * from ({' union all '.join(branches)}) as matches order by {order}"
