"""The partnerships in which associations took part, with their whole texts: one statement for all that are ids for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import connection

from ...catalogue.stamp import stamp
from ...partnerships.taking_part import TOOK_PART
from ...publishing.stored_texts import texts_missing_from
from ..evidence import OF_ASSOCIATIONS

# Of an association with more, the newest tell what is usual today.
MOST_READ = 300

STATEMENT = f"""
with recursive line(organisation, named) as (
    select id, id from unnest(%(organisations)s::varchar[]) as id
    union
    select line.organisation, predecessor.named from line, lateral (
        select record_id as named from catalogue_organisationcard
         where superseded_seq is null and succeeded_by @> array[line.named]::varchar[]
        union all
        select record from feed_tombstone where replaced_by = line.named
    ) as predecessor
),
own as (
    select line.organisation, act.record_id, max(act.year) as year, array_agg(distinct act.organisation_id) as named,
           array_agg(distinct act.part) as parts,
           row_number() over (partition by line.organisation order by max(act.year) desc nulls last, act.record_id) as place
      from line join catalogue_involvement as act on act.organisation_id = line.named
     where {OF_ASSOCIATIONS}
     group by line.organisation, act.record_id
)
select own.organisation, own.year, own.named, own.parts, card.edition_id, texts.full
  from own
  join catalogue_partnershipcard as card on card.record_id = own.record_id and card.superseded_seq is null
  left join catalogue_renderededition as texts on texts.edition = card.edition_id and texts.stamp = %(stamp)s
 where own.place <= {MOST_READ}
 order by own.organisation, own.place
"""


@dataclass(frozen=True)
class OwnPartnership:
    """A partnership that names an association: `named` is how the record knows it, itself or a predecessor; `parts` what
    became of it there.
    """

    organisation: str
    named: tuple[str, ...]
    parts: tuple[str, ...]
    year: int | None
    content: dict[str, Any]

    @property
    def record(self) -> str:
        return str(self.content["id"])

    @property
    def name(self) -> str:
        return str(self.content["name"])

    @property
    def parties(self) -> frozenset[str]:
        """Keys of the rows that are the association."""
        return frozenset(row["key"] for row in self.content["parties"] if row["organisation"] in self.named)

    @property
    def took_part(self) -> bool:
        return not set(TOOK_PART).isdisjoint(self.parts)

    @property
    def is_only_a_predecessors(self) -> bool:
        return self.organisation not in self.named


def own_partnerships(organisations: Iterable[str]) -> dict[str, list[OwnPartnership]]:
    """By association, the newest first; those of organisations whose record it carries on among them."""
    named = partnerships_naming(organisations)
    return {organisation: [own for own in of if own.took_part] for organisation, of in named.items()}


def partnerships_naming(organisations: Iterable[str]) -> dict[str, list[OwnPartnership]]:
    """The same with those that an association declined, or for which it was only considered or proposed."""
    ids = list(dict.fromkeys(organisations))
    values: dict[str, Any] = {"organisations": ids, "stamp": stamp()}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        rows = cursor.fetchall()
    partnerships: dict[str, list[OwnPartnership]] = {organisation: [] for organisation in ids}
    for organisation, year, named, parts, text in _with_texts(rows):
        own = OwnPartnership(organisation, tuple(named), tuple(parts), year, orjson.loads(text))
        partnerships[organisation].append(own)
    return partnerships


def _with_texts(rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, int | None, list[str], list[str], str]]:
    """Texts that are not stored are rendered, as wherever a reader meets such a gap."""
    gaps = sorted({edition for *_, edition, text in rows if text is None})
    rendered = texts_missing_from("partnership", gaps) if gaps else {}
    for organisation, year, named, parts, edition, text in rows:
        yield organisation, year, named, parts, text if text is not None else rendered[edition][0]
