"""A body and those it succeeded."""

from .fragments import Fragment

# Runs inside the page's own statement. `{window}` is the page's window of time on the cards of
# bodies, so that a merger published later does not change what was known before.
LINEAGE = """(
    with recursive line(id) as (
        select unnest(%s::varchar[])
        union
        select found.id from line, lateral (
            select body.record_id from catalogue_organisationcard as body
             where body.succeeded_by @> array[line.id]::varchar[] and {window}
            union all
            select stone.record from feed_tombstone as stone
             where stone.replaced_by = line.id and stone.sequence <= (select sequence from as_of)
        ) as found(id)
    )
    select array_agg(id) from line
)"""


def involves(ids: list[str]) -> Fragment:
    """Partnerships in which one of these bodies, or one it succeeded, is a party."""
    return Fragment(f"card.organisations && {LINEAGE}", [ids])


def row_involves(ids: list[str]) -> Fragment:
    # The cast makes it one array; without it the brackets would be read as rows of arrays.
    return Fragment(f"row.organisation_id = any({LINEAGE}::varchar[])", [ids])
