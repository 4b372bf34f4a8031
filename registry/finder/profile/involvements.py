"""Every partnership that names an organisation or one whose record it carries on, whatever its side: one statement."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from ...dates_in_words import date_in_words
from ...partnerships.stages import ENDED, LEFT_BEHIND, UNBUILT, stage_in_words, stages_in_order
from ...partnerships.taking_part import ONLY_NAMED
from ...places.directory import directory
from ...vocabularies.vocabulary import label
from ..comparison.track_record import LEFT, LEFT_WITHOUT_IT
from ..passing_on import PARTS, PASSED_ON, PASSED_TO, PASSINGS, Passing, passings_in
from ..tallies import TOOK_PART
from .lineage import LINE

# Of an organisation with more, the newest are listed and the rest are counted.
LISTED = 100
# Of one that took part: it was named for more than it did.
FURTHER = {
    "declined": "Was asked for a further role and said no",
    "considered": "Was considered for a further role",
    "proposed": "Was proposed for a further role, which is not recorded as begun",
}
# A partnership that names it twice, as a group that also holds the freehold may be, is one.
STATEMENT = f"""
with recursive {LINE},
own as (
    select act.record_id, array_agg(distinct act.organisation_id) as named, array_agg(distinct act.side) as sides,
           {PARTS} as parts, {PASSINGS} as passings,
           coalesce(array_agg(distinct role order by role) filter (where role is not null), array[]::varchar[]) as roles,
           bool_or(act.as_association and {TOOK_PART}) as as_association,
           max(act.year) as year, max(act.stage) as stage,
           max(act.status) as status, max(act.district) as district, max(act.homes) as homes
      from line
     cross join lateral (
        select act.*, {PASSED_TO} as passed_to from catalogue_involvement as act where organisation_id = line.named offset 0
     ) as act
      left join lateral unnest(act.roles) as role on true
     group by act.record_id
)
select own.record_id, card.name, own.named, own.sides, own.parts, own.passings, own.roles, card.community_kinds, own.as_association, own.year, own.stage, own.status, own.district, own.homes
  from own
 cross join lateral (
    select name, community_kinds from catalogue_partnershipcard where record_id = own.record_id and superseded_seq is null limit 1
 ) as card
 order by own.year desc nulls last, card.name, own.record_id
"""


@dataclass(frozen=True)
class Involvement:
    """What the organisation was in one partnership; `named` is how the record knows it, itself or a predecessor.

    `as_association` where a finder of partners counts it: on that side, or as landlord of the community side.
    """

    record: str
    name: str
    named: tuple[str, ...]
    sides: tuple[str, ...]
    parts: tuple[str, ...]
    passings: tuple[Passing, ...]
    roles: tuple[str, ...]
    community_kinds: tuple[str, ...]
    as_association: bool
    year: int | None
    stage: str
    status: str
    district: str
    homes: int | None
    left_on: str = ""

    @property
    def took_part(self) -> bool:
        return bool(set(self.parts) - ONLY_NAMED)

    @property
    def roles_in_words(self) -> list[str]:
        return [label("role", role) for role in self.roles]

    @property
    def how_it_left(self) -> list[str]:
        """Or to whom its role passed without its leaving; where that is itself, from whom."""
        named = {part: words for part, words in LEFT.items() if part in self.parts}
        if self.took_part:
            named = {part: FURTHER.get(part, words) for part, words in named.items()}
        left = [*named.values(), *([f"{LEFT_WITHOUT_IT} ({date_in_words(self.left_on)})"] if self.left_on else [])]
        passed = [each.sentence_of_heir if each.heir in self.named else each.sentence for each in self.passings]
        return [*left, *passed]

    @property
    def was_left(self) -> bool:
        """By the same rule as the track record of an association."""
        return self.took_part and (bool(self.left_on) or {"took_part", PASSED_ON}.isdisjoint(self.parts))

    @property
    def stage_in_words(self) -> str:
        return stage_in_words(self.stage, self.status)

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
    record, name, named, sides, parts, passings, roles, kinds, *of_the_scheme = row
    of_it = (tuple(named), tuple(sides), tuple(parts), passings_in(passings), tuple(roles), tuple(kinds))
    return Involvement(record, name, *of_it, *of_the_scheme)


def counted_by_kind(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    counts = Counter(kind for each in involvements for kind in each.community_kinds)
    return [(label("community_kind", kind), number) for kind, number in counts.most_common()]


def counted_by_stage(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    """In the order of a scheme, the furthest first; those that it left, and that ended, at the end."""
    counts = Counter(LEFT_BEHIND if each.was_left else each.stage_in_words for each in involvements)
    going_on = [stage_in_words(stage, status) for status in ("active", "stalled") for stage in (*stages_in_order(), "")]
    in_order = dict.fromkeys((*going_on, LEFT_BEHIND, ENDED))
    return [(words, counts[words]) for words in in_order if counts[words]]


def counted_by_years(involvements: Sequence[Involvement]) -> list[tuple[str, int]]:
    """By spans of five years, the newest first; those of no known year at the end."""
    counts = Counter(each.year // 5 * 5 if each.year else None for each in involvements)
    spans = [(f"{year} to {year + 4}", counts[year]) for year in sorted(filter(None, counts), reverse=True)]
    return [*spans, *([("Year not recorded", counts[None])] if counts[None] else [])]
