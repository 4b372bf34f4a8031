"""The partnerships in which associations took part, with their whole texts: one statement for all that are ids for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import orjson
from django.db import connection

from ...catalogue.stamp import stamp
from ...clock import uk_day
from ...partnerships.taking_part import TOOK_PART
from ...publishing.stored_texts import texts_missing_from
from ..evidence import OF_ASSOCIATIONS
from ..passing_on import PARTS, PASSED_ON, PASSED_TO, PASSINGS, Passing, passings_in
from .own_part import homes_of_its_part, is_part_of_the_homes, left_on

# Of an association with more, the newest tell what is usual today.
MOST_READ = 300

LESSON = "lesson"
# How many are looked up is not known before: with a limit, they are not joined to all cards and texts.
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
           {PARTS} as parts, {PASSINGS} as passings,
           row_number() over (partition by line.organisation order by max(act.year) desc nulls last, act.record_id) as place
      from line cross join lateral (
        select act.*, {PASSED_TO} as passed_to from catalogue_involvement as act
         where organisation_id = line.named and {OF_ASSOCIATIONS} offset 0
     ) as act
     group by line.organisation, act.record_id
)
select own.organisation, own.year, own.named, own.parts, own.passings, (
           select heir.succeeded_by from catalogue_organisationcard as heir
            where heir.record_id = own.organisation and heir.superseded_seq is null limit 1
       ) as carried_on_by, card.edition_id, texts.full
  from (select * from own where place <= {MOST_READ}) as own
 cross join lateral (
    select edition_id from catalogue_partnershipcard where record_id = own.record_id and superseded_seq is null limit 1
 ) as card
  left join lateral (
    select texts.full from catalogue_renderededition as texts where texts.edition = card.edition_id and texts.stamp = %(stamp)s limit 1
 ) as texts on true
 order by own.organisation, own.place
"""


@dataclass(frozen=True)
class OwnPartnership:
    """A partnership that names an association: `named` is how the record knows it, itself or a predecessor; `parts` what
    became of it there, where a role that passed on to its own is no replacement: `passings` say to whom. `carried_on_by`
    are those who carry on its record today.
    """

    organisation: str
    named: tuple[str, ...]
    parts: tuple[str, ...]
    passings: tuple[Passing, ...]
    carried_on_by: tuple[str, ...]
    year: int | None
    content: dict[str, Any]

    @property
    def record(self) -> str:
        return str(self.content["id"])

    @property
    def name(self) -> str:
        return str(self.content["name"])

    @cached_property
    def parties(self) -> frozenset[str]:
        """Keys of the rows that are the association."""
        return frozenset(row["key"] for row in self.content["parties"] if row["organisation"] in self.named)

    @property
    def took_part(self) -> bool:
        return not {*TOOK_PART, PASSED_ON}.isdisjoint(self.parts)

    @cached_property
    def was_left(self) -> bool:
        """It left, was replaced by another, or was left behind: what came of it since is the work of others."""
        return self.took_part and ({"took_part", PASSED_ON}.isdisjoint(self.parts) or bool(self.left_on))

    @cached_property
    def left_on(self) -> str:
        """The date by which its part was over, where no kind of departure is recorded; empty where it goes on."""
        if "took_part" not in self.parts or PASSED_ON in self.parts:
            return ""
        return left_on(self.content, {*self.named, *self.carried_on_by}, uk_day())

    @property
    def is_over(self) -> bool:
        return bool(self.content["status"] == "ended")

    @property
    def is_stalled(self) -> bool:
        return bool(self.content["status"] == "stalled")

    @cached_property
    def homes(self) -> Mapping[str, Any]:
        """Of the homes that its part is of, where the record says which; else of the whole scheme."""
        return homes_of_its_part(self.content, self.named)

    @property
    def lessons(self) -> list[str]:
        """What the association itself, by the record, would do otherwise."""
        return [
            str(row["text_value"])
            for row in self.content["outcomes"]
            if row["indicator"] == LESSON and row["measured_by_party"] in self.parties and row["text_value"]
        ]

    @property
    def is_of_whole_scheme(self) -> bool:
        return not is_part_of_the_homes(self.content, self.named)

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
    for (organisation, year, named, parts, passings, heirs), text in _with_texts(rows):
        became = (tuple(parts), passings_in(passings), tuple(heirs or ()))
        own = OwnPartnership(organisation, tuple(named), *became, year, orjson.loads(text))
        partnerships[organisation].append(own)
    return partnerships


def _with_texts(rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[list[Any], str]]:
    """Texts that are not stored are rendered, as wherever a reader meets such a gap."""
    gaps = sorted({edition for *_, edition, text in rows if text is None})
    rendered = texts_missing_from("partnership", gaps) if gaps else {}
    for *own, edition, text in rows:
        yield own, text if text is not None else rendered[edition][0]
