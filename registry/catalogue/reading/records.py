"""One record in one statement: its text, the names of its bodies, or what stands in its place."""

from dataclasses import dataclass
from functools import cache

from .asking import one_row
from .moments import Moment
from .pages import CARDS


@dataclass
class Found:
    """What stands under an id. `edition` is None where nothing was current at the moment."""

    as_of: int
    head: int
    known: bool
    edition: int | None = None
    full: str | None = None
    etag: str = ""
    names: str = "{}"
    tombstone: tuple | None = None


def read_record(kind: str, record: str, *, moment: Moment, using: str = "default") -> Found:
    """The edition of a record that was current at a moment, in one statement."""
    sql, values = record_statement(kind, record, moment)
    as_of, head, edition, full, etag, names, *stone, known = one_row(sql, values, using)
    return Found(as_of, head, known, edition, full, etag or "", names or "{}", tuple(stone) if stone[0] else None)


def record_statement(kind: str, record: str, moment: Moment) -> tuple[str, list]:
    """The statement and its values."""
    as_of, values = moment.sequence_sql()
    return _record_sql(kind, as_of, moment.window("card"), moment.window("body")), [*values, record, record, record]


@cache
def _record_sql(kind: str, as_of: str, window: str, window_of_bodies: str) -> str:
    column = "organisations" if kind == "partnership" else "related_to"
    return f"""
with as_of as materialized (select {as_of} as sequence),
card as materialized (
    select card.edition_id, card.{column} as named from {CARDS[kind]} as card
    where card.record_id = %s and {window}
)
select (select sequence from as_of), (select coalesce(max(sequence), 0) from publishing_change),
    card.edition_id, texts.full, texts.etag,
    (select json_object_agg(body.record_id, body.name order by body.record_id)::text
       from catalogue_organisationcard as body
      where body.record_id = any(card.named) and {window_of_bodies}),
    stone.kind, stone.at, stone.reason, stone.replaced_by,
    exists (select from {CARDS[kind]} as any_card where any_card.record_id = %s
              and any_card.edition_id <= (select sequence from as_of))
from (select 1) as one
left join card on true
left join catalogue_editiontext as texts on texts.edition = card.edition_id
left join publishing_tombstone as stone
       on stone.record = %s and stone.sequence <= (select sequence from as_of)
"""


def read_edition(kind: str, record: str, number: int, *, using: str = "default") -> Found:
    """One edition by its number, whether current or not; names are those of its own time."""
    column = "organisations" if kind == "partnership" else "related_to"
    sql = f"""
select (select coalesce(max(sequence), 0) from publishing_change), card.edition_id, texts.full, texts.etag,
    (select json_object_agg(body.record_id, body.name order by body.record_id)::text
       from catalogue_organisationcard as body
      where body.record_id = any(card.{column}) and body.edition_id <= coalesce(card.superseded_seq - 1, 9e18)
        and (body.superseded_seq is null or body.superseded_seq >= coalesce(card.superseded_seq, 9e18)))
from {CARDS[kind]} as card
left join catalogue_editiontext as texts on texts.edition = card.edition_id
where card.record_id = %s and card.number = %s
"""
    row = one_row(sql, [record, number], using)
    if row is None:
        return Found(0, 0, known=False)
    as_of, edition, full, etag, names = row
    return Found(as_of, as_of, True, edition, full, etag or "", names or "{}")
