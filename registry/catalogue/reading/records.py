"""One record in one statement: its text, the names of its bodies, or what stands in its place."""

from dataclasses import dataclass

from django.db import connections

from .moments import Moment
from .names import NAMED, names_sql
from .pages import CARDS
from .standings import standing_text, standing_window


@dataclass
class Found:
    """What stands under an id. `edition` is None where nothing was current at the moment."""

    as_of: int
    known: bool
    edition: int | None = None
    full: str | None = None
    etag: str = ""
    names: str = "{}"
    standing: str = ""
    tombstone: tuple | None = None


def read_record(kind: str, record: str, *, moment: Moment, using: str = "default") -> Found:
    """The edition of a record that was current at a moment, in one statement."""
    as_of, values = moment.sequence_sql()
    named = f"= any(card.{NAMED[kind]} || standing.confirmed_by || standing.disputed_by)"
    sql = f"""
with as_of as materialized (select {as_of} as sequence),
card as materialized (
    select card.edition_id, card.record_id, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %s and {moment.window("card")}
)
select (select sequence from as_of), card.edition_id, texts.full, texts.etag,
    ({names_sql(named, moment)}), {standing_text(kind)},
    stone.kind, stone.at, stone.reason, stone.replaced_by,
    exists (select from {CARDS[kind]} as any_card where any_card.record_id = %s
              and any_card.edition_id <= (select sequence from as_of))
from (select 1) as one
left join card on true
left join catalogue_editiontext as texts on texts.edition = card.edition_id
left join catalogue_standing as standing on standing.record_id = card.record_id and {standing_window(moment)}
left join publishing_tombstone as stone
       on stone.record = %s and stone.sequence <= (select sequence from as_of)
"""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, [*values, record, record, record])
        as_of, edition, full, etag, names, standing, *stone, known = cursor.fetchone()
    return Found(as_of, known, edition, full, etag or "", names or "{}", standing, tuple(stone) if stone[0] else None)


def read_edition(kind: str, record: str, number: int, *, using: str = "default") -> Found:
    """One edition by its number, whether current or not; names and standing are those of its last moment."""
    named = f"= any(card.{NAMED[kind]} || standing.confirmed_by || standing.disputed_by)"
    then = Moment(sequence=0)  # its windows look at `as_of`, which the statement sets
    head = "(select coalesce(max(sequence), 0) from publishing_change)"
    sql = f"""
with card as materialized (
    select card.edition_id, card.record_id, card.superseded_seq, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %s and card.number = %s
),
as_of as materialized (select coalesce(superseded_seq - 1, {head}) as sequence from card)
select {head}, card.edition_id, texts.full, texts.etag, ({names_sql(named, then)}), {standing_text(kind)}
from card
left join catalogue_editiontext as texts on texts.edition = card.edition_id
left join catalogue_standing as standing on standing.record_id = card.record_id and {standing_window(then)}
"""
    with connections[using].cursor() as cursor:
        cursor.execute(sql, [record, number])
        row = cursor.fetchone()
    if row is None:
        return Found(0, known=False)
    as_of, edition, full, etag, names, standing = row
    return Found(as_of, True, edition, full, etag or "", names or "{}", standing)
