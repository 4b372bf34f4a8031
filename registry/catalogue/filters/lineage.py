"""A body and those it succeeded."""

from .conditions import Condition

# Runs inside the page's own statement. `{validity}` is the condition on the cards of
# organisations at its moment, so that a merger published later does not change what was known before.
LINEAGE = """(
    with recursive line(id) as (
        select unnest(%s::varchar[])
        union
        select found.id from line, lateral (
            select dated.record_id from catalogue_organisationcard as dated
             where dated.succeeded_by @> array[line.id]::varchar[] and {validity}
            union all
            select stone.record from feed_tombstone as stone
             where stone.replaced_by = line.id and stone.sequence <= (select sequence from as_of)
        ) as found(id)
    )
    select array_agg(id) from line
)"""


def involves(ids: list[str]) -> Condition:
    """Partnerships in which one of these bodies, or one it succeeded, is a party."""
    return Condition(f"card.organisations && {LINEAGE}", [ids])


def row_involves(ids: list[str]) -> Condition:
    # The cast makes it one array; without it the brackets would be read as rows of arrays.
    return Condition(f"row.organisation_id = any({LINEAGE}::varchar[])", [ids])
