"""Publishing: one function for a person's one record and a plan's thousand.

The verdict and the rows are made outside the lock; the lock covers numbers, chain and inserts.
A person who publishes during a bulk load waits for one chunk at most.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import connection, transaction

from registry.feed.endings import ending_at
from registry.feed.lines import append, lock_feed

from ...catalogue.actions import catalogue_editions
from ...content import insert_rows
from ...content.references import references_in
from ...copying import copy_into
from ...dates_in_words import day_in_words
from ...editions import Edition, Record
from ...errors import TransitionNotAllowed
from ..assurance import refresh_after_publication
from ..locking import lock_records
from ..models import CanonicalContent
from .ahead import prepared_ahead
from .prepare import Prepared, prepare

CHUNK = 200


def publish(*, contents: Iterable[dict], by: str, also_known: frozenset[str] = frozenset()) -> list[Edition]:
    """Publish one edition of each content, in one transaction: all of them or none.

    `by` is the organisation in whose name it is published. Raises NotValid, UnknownRecord or
    TransitionNotAllowed, and then nothing has changed.
    """
    return _lock_and_publish(prepare(contents, also_known), by, also_known)


def publish_locked(*, contents: Iterable[dict], by: str, also_known: frozenset[str] = frozenset()) -> list[Edition]:
    """The same in the transaction of a caller who has locked these records, and ends it where anything is refused."""
    return publish_prepared(prepare(contents, also_known), by, also_known)


def publish_in_chunks(
    *, contents: Iterable[dict], by: str, known: frozenset[str] | None = None
) -> Iterator[list[Edition]]:
    """Publish many contents, a chunk a transaction; yields the editions of each chunk.

    References between chunks are known from the start, so the order does not matter. Who knows
    the ids beforehand gives them as `known`, and then contents may be made one by one.
    """
    if known is None:
        contents = list(contents)
        known = frozenset(content["id"] for content in contents)
    for prepared in prepared_ahead(chunks_of(contents), known):
        yield _lock_and_publish(prepared, by, known)


def chunks_of(contents: Iterable[dict]) -> Iterator[list[dict]]:
    waiting = iter(contents)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _lock_and_publish(prepared: list[Prepared], by: str, also_known: frozenset[str]) -> list[Edition]:
    with transaction.atomic():
        lock_records(record.id for record in prepared)
        return publish_prepared(prepared, by, also_known)


def publish_prepared(prepared: list[Prepared], by: str, also_known: frozenset[str]) -> list[Edition]:
    """Publish what has its verdict, in the transaction of a caller who has locked the records."""
    if len({record.id for record in prepared}) < len(prepared):
        raise TransitionNotAllowed("A batch holds a record once: publish its editions in turn.")
    if len(prepared) > CHUNK:
        raise TransitionNotAllowed(f"A batch has {CHUNK} records at most: publish in chunks.")
    return _insert(prepared, by, also_known)


def _insert(prepared: list[Prepared], by: str, also_known: frozenset[str]) -> list[Edition]:
    by_kind = defaultdict(list)
    for record in prepared:
        by_kind[record.kind.name].append(record)
    _reserve_ids(prepared, also_known)
    numbers = {record.id: 0 for record in prepared}
    for records in by_kind.values():
        numbers |= _last_numbers(records)
    last_line = lock_feed()
    changes = append(
        last_line,
        (
            {
                "kind": "published",
                "record": record.id,
                "edition": numbers[record.id] + 1,
                "publisher": by,
                "digest": record.digest,
            }
            for record in prepared
        ),
    )
    line_of = {change.record: change for change in changes}
    editions = []
    for records in by_kind.values():
        editions += _insert_kind(records, line_of)
    copy_into(
        CanonicalContent,
        [{"edition": line_of[record.id].sequence, "text": record.text, "salt": record.salt} for record in prepared],
    )
    catalogue_editions(
        {kind: [(record.content, line_of[record.id]) for record in records] for kind, records in by_kind.items()},
        just_published=True,
    )
    refresh_after_publication({record: line.sequence for record, line in line_of.items()})
    return editions


def _reserve_ids(prepared: list[Prepared], also_known: frozenset[str]) -> None:
    """Insert the ids, and those of other batches that rows refer to; all others are on the register."""
    named: dict[type[Record], set[str]] = defaultdict(set)
    for record in prepared:
        named[record.kind.record].add(record.id)
        for _, model, value in references_in(record.kind, record.content) if also_known else ():
            if value in also_known:
                named[model].add(value)
    with connection.cursor() as cursor:
        for model, ids in sorted(named.items(), key=lambda item: item[0].prefix):
            table = model._meta.db_table
            cursor.execute(
                f"insert into {table} (id) select unnest(%(ids)s) on conflict do nothing", {"ids": sorted(ids)}
            )


def _last_numbers(records: list[Prepared]) -> dict[str, int]:
    """Record → the number of its newest edition; refuses what has left the register. Nobody else can publish them."""
    table = records[0].kind.edition._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            select record_id, max(number), exists (select from feed_tombstone where record = record_id)
              from {table} where record_id = any(%s) group by 1
            """,
            [[record.id for record in records]],
        )
        rows = cursor.fetchall()
    _refuse_ended([record for record, _, has_ended in rows if has_ended])
    return {record: number for record, number, _ in rows}


def _refuse_ended(records: list[str]) -> None:
    if records and (ending := ending_at(min(records))):
        raise TransitionNotAllowed(
            f"{ending.record} was {ending.kind} on {day_in_words(ending.at)}: it takes no further edition."
        )


def _insert_kind(records: list[Prepared], line_of: dict) -> list[Edition]:
    kind = records[0].kind
    editions = [
        kind.edition(  # type: ignore[misc]  # concrete editions have the foreign key `record`
            published_seq=line_of[record.id].sequence,
            number=line_of[record.id].edition,
            record_id=record.id,
            **record.head,
        )
        for record in records
    ]
    copy_into(kind.edition, editions)
    insert_rows(kind, {line_of[record.id].sequence: record.rows for record in records})
    return editions
