"""The ids that stand for those of merged records, so that rows which name such a record still join."""

from ...feed.endings import tombstones_at_sql

# An expression of a statement that has `as_of`: each record that was merged by then, and the one that stands for it,
# however many mergers lie between.
MERGED = f"""merged as materialized (
    with recursive stones as materialized (
        select record, replaced_by from {tombstones_at_sql("(select sequence from as_of)")} as stone where kind = 'merged'
    ), step(record, now) as (
        select record, replaced_by from stones
        union all
        select step.record, stones.replaced_by from step join stones on stones.record = step.now
    )
    select record, now from step where now not in (select record from stones)
)"""


def now_sql(identifier: str) -> str:
    """SQL of the id that stands for a record, in a statement with `merged`; few were merged, so most are not looked up."""
    return f"""case when {identifier} in (select record from merged)
        then (select now from merged where merged.record = {identifier}) else {identifier} end"""
