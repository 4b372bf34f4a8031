"""An organisation and those it succeeded, asked of plain columns.

Lists of partnerships need not ask: the facts of a partnership name the successors of its parties.
"""

from ...feed.endings import tombstones_at_sql

# Runs inside the page's own statement. `{validity}` says that a card, called
# `dated`, counts at the moment of the page, so that a merger published later does not change what was known before.
LINEAGE = f"""(
    with recursive line(id) as (
        select unnest(%(value)s::varchar[])
        union
        select predecessor.id from line, lateral (
            select dated.record_id from catalogue_organisationcard as dated
             where dated.succeeded_by @> array[line.id]::varchar[] and {{validity}}
            union all
            select stone.record from {tombstones_at_sql("(select sequence from as_of)")} as stone
             where stone.replaced_by = line.id
        ) as predecessor(id)
    )
    select array_agg(id) from line
)"""
