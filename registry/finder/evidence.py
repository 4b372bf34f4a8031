"""What the register knows of one association for one question; and who carries on whose record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..catalogue.models.involvement import FLAT
from .homes_here import HomesHere

ASSOCIATIONS = ("housing_association", "mutual_association")


@dataclass(frozen=True)
class Hidden:
    """What a question must not see: for measuring, the record whose partner is sought and what came with it."""

    records: Sequence[str] = ()
    areas: Sequence[str] = ()  # organisation.key of rows


class NearPartnership(NamedTuple):
    """A partnership near by, and what the association was in it."""

    record: str
    organisation: str  # as the record names it: this association, or one whose record it carries on
    kilometres: float
    is_here: bool
    side: str
    part: str
    model: str
    year: int | None
    is_reachable: bool = True  # in the nation of the place, or across its land border


class StatedArea(NamedTuple):
    """An area in which an association, or one whose record it carries on, works by what somebody says."""

    organisation: str
    code: str
    certainty: str
    source: str
    stated_in: str


@dataclass(slots=True)
class Evidence:
    """All that is known of one association for one question.

    `offers_here` where a notice or an offer of its own, valid today, names an area of the place.
    """

    organisation: str
    name: str
    size_band: str
    homes_owned: int | None
    jurisdiction: str
    partnerships: int = 0
    of_kind: float = 0.0
    schemes_of_kind: int = 0
    latest_of_kind: int | None = None
    halted_of_kind: int = 0
    is_in_nation: bool = False
    nearby: list[NearPartnership] = field(default_factory=list)
    areas: list[StatedArea] = field(default_factory=list)
    homes_here: HomesHere | None = None
    offers_here: bool = False


# Who carries on whose record today; chains are followed to their ends.
LINEAGE = """
edge as (
    select record_id as named, unnest(succeeded_by) as onward from catalogue_organisationcard
     where superseded_seq is null and succeeded_by <> '{}'
    union all
    select record, replaced_by from feed_tombstone where replaced_by <> ''
), line as (
    select named, onward from edge
    union
    select line.named, edge.onward from line join edge on edge.named = line.onward
), today as (
    select named, onward as organisation from line where onward not in (select named from edge)
)
"""
OF_ASSOCIATIONS = "as_association"
# What lies in another nation is reached across a border on land alone: over the sea, near on the map is far.
REACHABLE = "(%(nation)s = '' or nation in ('', %(nation)s) or district = any(%(across)s::varchar[]))"


def nearest_first(most: int) -> str:
    """Written as the index of involvements has it, or each would be looked at."""
    return (
        f"order by point(longitude * {FLAT}::float8, latitude)"
        f" <-> point(%(longitude)s::float8 * {FLAT}, %(latitude)s::float8) limit {most}"
    )
