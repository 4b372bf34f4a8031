"""Which organisations carry others on, and the records that are their own because they take or took part."""

from collections.abc import Iterable

from django.db import connection

from registry.partnerships.taking_part import organisations_taking_part


def with_successors(ids: Iterable[str]) -> set[str]:
    """These organisations and all that carry their record on today."""
    return set().union(*successors_by_origin(ids).values())


def successors_by_origin(ids: Iterable[str]) -> dict[str, set[str]]:
    """Organisation → itself and all that carry its record on today; one query for all of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            with recursive line(origin, id) as (
                select id, id from unnest(%(organisations)s::varchar[]) as named(id)
                union
                select line.origin, next.id from line, lateral (
                    select unnest(card.succeeded_by) from catalogue_organisationcard as card
                     where card.record_id = line.id and (card.superseded_seq is null or card.ended)
                    union all
                    select stone.replaced_by from feed_tombstone as stone
                     where stone.record = line.id and stone.replaced_by <> ''
                ) as next(id)
            )
            select origin, array_agg(id) from line group by origin
            """,
            {"organisations": list(ids)},
        )
        return {origin: set(line) for origin, line in cursor.fetchall()}


def with_predecessors(ids: Iterable[str]) -> set[str]:
    """These organisations and all whose record they carry on, by succession or because records were merged."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            with recursive line(id) as (
                select unnest(%(organisations)s::varchar[])
                union
                select before.id from line, lateral (
                    select card.record_id from catalogue_organisationcard as card
                     where card.succeeded_by @> array[line.id]::varchar[]
                       and (card.superseded_seq is null or card.ended)
                    union all
                    select stone.record from feed_tombstone as stone where stone.replaced_by = line.id
                ) as before(id)
            )
            select array_agg(id) from line
            """,
            {"organisations": list(ids)},
        )
        return set(cursor.fetchone()[0] or ())


def own_among(kind: str, organisation: str, contents: dict[str, dict]) -> set[str]:
    """Of records with their current contents, itself and the partnerships in which it takes or took part."""
    if kind == "organisation":
        return {organisation} & contents.keys()
    line = with_predecessors([organisation])
    return {record for record, content in contents.items() if not line.isdisjoint(organisations_taking_part(content))}
