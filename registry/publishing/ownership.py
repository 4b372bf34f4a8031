"""Which organisations may propose editions of a record, its withdrawal or its merger.

An organisation that an arrangement only speaks of, as considered, declined or proposed, may not.
"""

from collections.abc import Iterable

from django.db import connection

from registry.content import kind_of, kinds
from registry.partnerships.taking_part import organisations_taking_part

from .current import CurrentRecord, current_record


def may_propose(
    organisation: str, record: str, content: dict, *, is_new: bool, current: CurrentRecord | None = None
) -> bool:
    """Whether an organisation may propose an edition of a record, or its end.

    Of an organisation: itself, once it is on the register. Of a partnership: those that take or took part, or
    their successors. Of a published partnership the parties of its current edition count, not those that a
    proposal, the `content`, would put in their place. `current` spares reading it again.
    """
    if kind_of(record) is kinds()["organisation"]:
        return record == organisation and not is_new
    if current is None and not is_new:
        current = current_record(kinds()["partnership"], record)
    return carries_on(organisation, organisations_taking_part(current.content if current else content))


def carries_on(organisation: str, ids: Iterable[str]) -> bool:
    """Whether it is one of these organisations, or carries on the record of one today."""
    named = set(ids)
    return organisation in named or organisation in with_successors(named)


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
