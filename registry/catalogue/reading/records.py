"""One record in one statement: its text, the names of its organisations, or what stands in its place.

The same statement says since which line of the feed the answer is as it is. What it depends on: the
edition, what others say of it, and the editions that give the names shown; and of each of these
whether the law took some of its text out since.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from ...feed.endings import tombstones_at_sql
from ..stamp import stamp
from .asking import one_row_prepared
from .assurances import assurance_validity
from .beside import beside_sql
from .latest import LATEST, latest_sql, notice_line
from .moments import Moment
from .names import NAMED
from .sources import CARDS

# Any earlier moment: its conditions look at `as_of`, which the statement sets.
THEN = Moment(sequence=0)


@dataclass
class StoredRecord:
    """What stands under an id. `edition` is None where nothing was current at the moment.

    `as_of` is the line at which the answer became what it is at its moment; `removed` that of the last
    removal from any text in it, which changes what was said before it too.
    """

    as_of: int
    latest_sequence: int
    known: bool
    edition: int | None = None
    full: str | None = None
    names: str = "{}"
    beside: str = ""
    removed: int = 0
    superseded: bool = False
    tombstone: tuple | None = None


def read_record(kind: str, record: str, *, moment: Moment, whole: bool = True, using: str = "default") -> StoredRecord:
    """The edition of a record that was current at a moment, in one statement; without its text if not `whole`.

    Where there is none, a second statement tells what stands in its place.
    """
    sql, values = record_statement(kind, record, moment, whole=whole)
    answer = one_row_prepared(sql, values, using)
    stored = _stored(answer, using)
    if stored.edition is None:
        line, *_ = answer
        *stone, stored.known = one_row_prepared(_end_sql(kind), {"record": record, "line": line}, using)
        stored.tombstone = tuple(stone) if stone[0] else None
    return stored


def read_edition(kind: str, record: str, number: int, *, whole: bool = True, using: str = "default") -> StoredRecord:
    """One edition by its number, whether current or not; names and assurance are those of its last moment."""
    values = {"record": record, "number": number, "stamp": stamp()}
    answer = one_row_prepared(_edition_sql(kind, whole), values, using)
    return StoredRecord(0, 0, known=False) if answer is None else _stored(answer, using)


def record_statement(kind: str, record: str, moment: Moment, *, whole: bool = True) -> tuple[str, dict]:
    """The statement and its values."""
    sql = _record_sql(kind, moment.sequence_sql().sql, moment.is_now, whole)
    return sql, {"record": record, "known_at": moment.value, "stamp": stamp()}


def _stored(answer: Any, using: str) -> StoredRecord:
    line, latest, edition, superseded, full, names, beside, changed, removed = answer
    notice_line(latest, using)
    # A removal after the moment changes what is shown of the moment, and not the moment.
    as_of = max(changed, removed) if removed <= line else changed
    return StoredRecord(
        as_of=as_of,
        latest_sequence=latest,
        known=True,
        edition=edition,
        full=full,
        names=names or "{}",
        beside=beside,
        removed=removed,
        superseded=superseded,
    )


def _selected(kind: str, latest: str, whole: bool) -> str:
    """What both statements select, in the order of `_stored`."""
    return f"""(select sequence from as_of), {latest}, card.edition_id, card.superseded_seq is not null,
    {"texts.full" if whole else "null"}, {"named.names" if whole else "null"},
    {beside_sql(kind, "full", assurance="said.text", edition="card.edition_id") if whole else "null"},
    greatest(card.edition_id, named.since, said.since, 0),
    coalesce((select max(removal.sequence) from feed_removal as removal
               where removal.edition = any(named.editions || card.edition_id)), 0)"""


def _joined(kind: str, moment: Moment, whole: bool) -> str:
    """The tables beside `card`. `said.since` is when something was last said of the record, or was said no more."""
    line = "(select sequence from as_of)"
    names = "json_object_agg(organisation.record_id, organisation.name order by organisation.record_id)::text as names,"
    texts = (
        "left join catalogue_renderededition as texts on texts.edition = card.edition_id and texts.stamp = %(stamp)s"
    )
    # One row at most holds, so the greatest of its kind is that row's.
    holds = f"filter (where {assurance_validity(moment)})"
    return f"""{texts if whole else ""}
left join lateral (
    select max(greatest(since_seq, case when until_seq <= {line} then until_seq end)) as since,
        max(text) {holds} as text, max(confirmed_by || disputed_by) {holds} as by
    from catalogue_assurance as assurance
    where assurance.record_id = card.record_id and assurance.since_seq <= {line}
) as said on true
left join lateral (
    select {names if whole else ""} max(organisation.edition_id) as since, array_agg(organisation.edition_id) as editions
    from catalogue_organisationcard as organisation
    where {moment.validity_of_names("organisation")} and organisation.record_id = any(card.{NAMED[kind]} || said.by)
) as named on true"""


@cache
def _record_sql(kind: str, as_of: str, is_now: bool, whole: bool) -> str:
    moment = Moment() if is_now else THEN
    return f"""
with as_of as materialized (select {as_of} as sequence),
card as materialized (
    select card.edition_id, card.record_id, card.superseded_seq, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %(record)s and {moment.validity("card")}
)
select {_selected(kind, latest_sql(moment), whole)}
from (select 1) as always
left join card on true
{_joined(kind, moment, whole)}
"""


@cache
def _end_sql(kind: str) -> str:
    """What stands where no edition does, and whether there was one by then."""
    return f"""
select stone.kind, stone.at, stone.reason, stone.replaced_by,
    exists (select from {CARDS[kind]} as card where card.record_id = %(record)s and card.edition_id <= %(line)s)
from (select 1) as always
left join {tombstones_at_sql("%(line)s")} as stone on stone.record = %(record)s
"""


@cache
def _edition_sql(kind: str, whole: bool) -> str:
    return f"""
with card as materialized (
    select card.edition_id, card.record_id, card.superseded_seq, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %(record)s and card.number = %(number)s
),
as_of as materialized (select coalesce(superseded_seq - 1, {LATEST}) as sequence from card)
select {_selected(kind, LATEST, whole)}
from card
{_joined(kind, THEN, whole)}
"""
