"""One record in one statement: its text, the names of its organisations, or what stands in its place."""

from dataclasses import dataclass
from functools import cache

from .asking import one_row_prepared
from .assurances import assurance_text, assurance_validity
from .moments import Moment
from .names import NAMED, names_sql
from .sources import CARDS

# Any earlier moment: its conditions look at `as_of`, which the statement sets.
THEN = Moment(sequence=0)


@dataclass
class StoredRecord:
    """What stands under an id. `edition` is None where nothing was current at the moment."""

    as_of: int
    latest_sequence: int
    known: bool
    edition: int | None = None
    full: str | None = None
    etag: str = ""
    names: str = "{}"
    assurance: str = ""
    tombstone: tuple | None = None


def read_record(kind: str, record: str, *, moment: Moment, using: str = "default") -> StoredRecord:
    """The edition of a record that was current at a moment, in one statement."""
    sql, values = record_statement(kind, record, moment)
    as_of, latest_sequence, edition, full, etag, names, assurance, *stone, known = one_row_prepared(sql, values, using)
    ended = tuple(stone) if stone[0] else None
    return StoredRecord(as_of, latest_sequence, known, edition, full, etag or "", names or "{}", assurance, ended)


def record_statement(kind: str, record: str, moment: Moment) -> tuple[str, dict]:
    """The statement and its values."""
    as_of = moment.sequence_sql().sql
    sql = _record_sql(kind, as_of, moment.is_now)
    return sql, {"record": record, "known_at": moment.value}


def _named(kind: str) -> str:
    """The organisations that a record speaks of, and those that spoke of it."""
    return f"= any(card.{NAMED[kind]} || assurance.confirmed_by || assurance.disputed_by)"


@cache
def _record_sql(kind: str, as_of: str, is_now: bool) -> str:
    moment = Moment() if is_now else THEN
    return f"""
with as_of as materialized (select {as_of} as sequence),
card as materialized (
    select card.edition_id, card.record_id, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %(record)s and {moment.validity("card")}
)
select (select sequence from as_of), (select coalesce(max(sequence), 0) from feed_change),
    card.edition_id, texts.full, texts.etag, ({names_sql(_named(kind), moment)}), {assurance_text(kind)},
    stone.kind, stone.at, stone.reason, stone.replaced_by,
    exists (select from {CARDS[kind]} as any_card where any_card.record_id = %(record)s
              and any_card.edition_id <= (select sequence from as_of))
from (select 1) as always
left join card on true
left join catalogue_renderededition as texts on texts.edition = card.edition_id
left join catalogue_assurance as assurance on assurance.record_id = card.record_id and {assurance_validity(moment)}
left join feed_tombstone as stone
       on stone.record = %(record)s and stone.sequence <= (select sequence from as_of)
"""


def read_edition(kind: str, record: str, number: int, *, using: str = "default") -> StoredRecord:
    """One edition by its number, whether current or not; names and assurance are those of its last moment."""
    row = one_row_prepared(_edition_sql(kind), {"record": record, "number": number}, using)
    if row is None:
        return StoredRecord(0, 0, known=False)
    as_of, edition, full, etag, names, assurance = row
    return StoredRecord(as_of, as_of, True, edition, full, etag or "", names or "{}", assurance)


@cache
def _edition_sql(kind: str) -> str:
    latest = "(select coalesce(max(sequence), 0) from feed_change)"
    return f"""
with card as materialized (
    select card.edition_id, card.record_id, card.superseded_seq, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %(record)s and card.number = %(number)s
),
as_of as materialized (select coalesce(superseded_seq - 1, {latest}) as sequence from card)
select {latest}, card.edition_id, texts.full, texts.etag, ({names_sql(_named(kind), THEN)}), {assurance_text(kind)}
from card
left join catalogue_renderededition as texts on texts.edition = card.edition_id
left join catalogue_assurance as assurance on assurance.record_id = card.record_id and {assurance_validity(THEN)}
"""
