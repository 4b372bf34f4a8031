"""Which organisations may propose editions of a record, its withdrawal or its merger.

An organisation that an arrangement only speaks of, as considered, declined or proposed, may not.
"""

from collections.abc import Iterable

from django.db import connection

from registry.content import kinds
from registry.partnerships.taking_part import organisations_taking_part

from .current import current_content, current_edition_of


def organisations_that_may_propose(kind: str, record: str, content: dict, *, is_new: bool) -> set[str]:
    """The organisation itself for an organisation; those that take or took part, or their successors, for a partnership.

    For a published partnership the parties of its current edition count, not those that a
    proposal would put in their place.
    """
    if kind == "organisation":
        return {record} if not is_new else set()
    if not is_new:
        of = kinds()[kind]
        edition = current_edition_of(of, record)
        if edition is not None:
            content = current_content(of, edition)
    return with_successors(organisations_taking_part(content))


def with_successors(ids: Iterable[str]) -> set[str]:
    """These organisations and all that carry their record on today."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            with recursive line(id) as (
                select unnest(%(organisations)s::varchar[])
                union
                select next.id from line, lateral (
                    select unnest(card.succeeded_by) from catalogue_organisationcard as card
                     where card.record_id = line.id and (card.superseded_seq is null or card.ended)
                    union all
                    select stone.replaced_by from feed_tombstone as stone
                     where stone.record = line.id and stone.replaced_by <> ''
                ) as next(id)
            )
            select array_agg(id) from line
            """,
            {"organisations": list(ids)},
        )
        return set(cursor.fetchone()[0] or ())


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


def records_open_to(kind: str, organisation: str, judged: dict[str, dict], new: set[str]) -> set[str]:
    """Of many records, those of which an organisation may propose editions; one query for all of them.

    `judged` has for each record the content that counts: the current one, or, for a record in
    `new`, the proposed one.
    """
    if kind == "organisation":
        return {record for record in judged if record == organisation and record not in new}
    line = with_predecessors([organisation])
    return {record for record, content in judged.items() if not line.isdisjoint(organisations_taking_part(content))}
