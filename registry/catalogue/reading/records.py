"""One record in one statement: its text, the names of its bodies, or what stands in its place."""

from dataclasses import dataclass
from functools import cache

from .asking import one_row
from .moments import Moment
from .names import NAMED, names_sql
from .pages import CARDS
from .standings import standing_text, standing_window


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
    standing: str = ""
    tombstone: tuple | None = None


def read_record(kind: str, record: str, *, moment: Moment, using: str = "default") -> Found:
    """The edition of a record that was current at a moment, in one statement."""
    sql, values = record_statement(kind, record, moment)
    as_of, head, edition, full, etag, names, standing, *stone, known = one_row(sql, values, using)
    ended = tuple(stone) if stone[0] else None
    return Found(as_of, head, known, edition, full, etag or "", names or "{}", standing, ended)


def record_statement(kind: str, record: str, moment: Moment) -> tuple[str, list]:
    """The statement and its values."""
    as_of, values = moment.sequence_sql()
    return _record_sql(kind, as_of, moment.window("card"), names_sql(_named(kind), moment), standing_window(moment)), [
        *values,
        record,
        record,
        record,
    ]


def _named(kind: str) -> str:
    """The bodies that a record speaks of, and those that spoke of it."""
    return f"= any(card.{NAMED[kind]} || standing.confirmed_by || standing.disputed_by)"


@cache
def _record_sql(kind: str, as_of: str, window: str, names: str, window_of_standing: str) -> str:
    return f"""
with as_of as materialized (select {as_of} as sequence),
card as materialized (
    select card.edition_id, card.record_id, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %s and {window}
)
select (select sequence from as_of), (select coalesce(max(sequence), 0) from feed_change),
    card.edition_id, texts.full, texts.etag, ({names}), {standing_text(kind)},
    stone.kind, stone.at, stone.reason, stone.replaced_by,
    exists (select from {CARDS[kind]} as any_card where any_card.record_id = %s
              and any_card.edition_id <= (select sequence from as_of))
from (select 1) as one
left join card on true
left join catalogue_editiontext as texts on texts.edition = card.edition_id
left join catalogue_standing as standing on standing.record_id = card.record_id and {window_of_standing}
left join feed_tombstone as stone
       on stone.record = %s and stone.sequence <= (select sequence from as_of)
"""


def read_edition(kind: str, record: str, number: int, *, using: str = "default") -> Found:
    """One edition by its number, whether current or not; names and standing are those of its last moment."""
    then = Moment(sequence=0)  # its windows look at `as_of`, which the statement sets
    head = "(select coalesce(max(sequence), 0) from feed_change)"
    sql = f"""
with card as materialized (
    select card.edition_id, card.record_id, card.superseded_seq, card.{NAMED[kind]} from {CARDS[kind]} as card
    where card.record_id = %s and card.number = %s
),
as_of as materialized (select coalesce(superseded_seq - 1, {head}) as sequence from card)
select {head}, card.edition_id, texts.full, texts.etag, ({names_sql(_named(kind), then)}), {standing_text(kind)}
from card
left join catalogue_editiontext as texts on texts.edition = card.edition_id
left join catalogue_standing as standing on standing.record_id = card.record_id and {standing_window(then)}
"""
    row = one_row(sql, [record, number], using)
    if row is None:
        return Found(0, 0, known=False)
    as_of, edition, full, etag, names, standing = row
    return Found(as_of, as_of, True, edition, full, etag or "", names or "{}", standing)
