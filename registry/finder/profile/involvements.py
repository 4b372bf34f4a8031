"""Every partnership that names an organisation or one whose record it carries on, whatever its side: one statement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from ...places.directory import directory
from ...vocabularies.vocabulary import label
from ..comparison.track_record import LEFT, STAGES, UNBUILT
from .lineage import LINE

# Of an organisation with more, the newest are listed and the rest are counted.
LISTED = 100
# A partnership that names it twice, as a group that also holds the freehold may be, is one.
STATEMENT = f"""
with recursive {LINE},
own as (
    select act.record_id, array_agg(distinct act.organisation_id) as named, array_agg(distinct act.side) as sides,
           array_agg(distinct act.part) as parts,
           coalesce(array_agg(distinct role order by role) filter (where role is not null), array[]::varchar[]) as roles,
           max(act.year) as year, max(act.stage) as stage,
           max(act.status) as status, max(act.district) as district, max(act.homes) as homes
      from line join catalogue_involvement as act on act.organisation_id = line.named
      left join lateral unnest(act.roles) as role on true
     group by act.record_id
)
select own.record_id, card.name, own.named, own.sides, own.parts, own.roles, card.community_kinds, own.year, own.stage, own.status, own.district, own.homes
  from own join catalogue_partnershipcard as card on card.record_id = own.record_id and card.superseded_seq is null
 order by own.year desc nulls last, card.name, own.record_id
"""


@dataclass(frozen=True)
class Involvement:
    """What the organisation was in one partnership; `named` is how the record knows it, itself or a predecessor."""

    record: str
    name: str
    named: tuple[str, ...]
    sides: tuple[str, ...]
    parts: tuple[str, ...]
    roles: tuple[str, ...]
    community_kinds: tuple[str, ...]
    year: int | None
    stage: str
    status: str
    district: str
    homes: int | None

    @property
    def took_part(self) -> bool:
        return bool(set(self.parts) - {"declined", "considered", "proposed"})

    @property
    def roles_in_words(self) -> list[str]:
        return [label("role", role) for role in self.roles]

    @property
    def how_it_left(self) -> list[str]:
        return [words for part, words in LEFT.items() if part in self.parts]

    @property
    def stage_in_words(self) -> str:
        return "Over" if self.status == "ended" else STAGES.get(self.stage, "")

    @property
    def is_unbuilt(self) -> bool:
        """Its year is that in which it began; a plan of long ago may never be carried out."""
        return self.status != "ended" and self.stage in UNBUILT

    @property
    def place(self) -> str:
        return directory().get(self.district).name if self.district else ""


def involvements_of(organisation: str) -> list[Involvement]:
    """The newest first."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"organisation": organisation})
        return [_involvement(row) for row in cursor.fetchall()]


def _involvement(row: tuple[Any, ...]) -> Involvement:
    record, name, named, sides, parts, roles, kinds, *of_the_scheme = row
    return Involvement(
        record, name, tuple(named), tuple(sides), tuple(parts), tuple(roles), tuple(kinds), *of_the_scheme
    )


def counted_by_kind(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    counts = Counter(kind for each in involvements for kind in each.community_kinds)
    return [(label("community_kind", kind), number) for kind, number in counts.most_common()]


def counted_by_stage(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    """In the order of a scheme, the furthest first; those that are over at the end."""
    counts = Counter(each.stage_in_words for each in involvements)
    return [(words, counts[words]) for words in (*STAGES.values(), "Over") if counts[words]]


def counted_by_years(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    """By spans of five years, the newest first; those of no known year at the end."""
    counts = Counter(each.year // 5 * 5 if each.year else None for each in involvements)
    spans = [(f"{year} to {year + 4}", counts[year]) for year in sorted(filter(None, counts), reverse=True)]
    return [*spans, *([("Year not recorded", counts[None])] if counts[None] else [])]
