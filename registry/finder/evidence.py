"""What the register knows of one association for one question; and who carries on whose record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

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
    # (weights, its place in the order) where nothing is of the place: the same for all questions with these weights.
    ranked_elsewhere: tuple[Any, Any] = field(default=(None, None), compare=False, repr=False)

    @property
    def is_of_the_place(self) -> bool:
        """Of most associations nothing is: they are passed over quickly."""
        return bool(self.nearby or self.areas or self.homes_here or self.offers_here)

    def at_a_place(
        self, nearby: list[NearPartnership], areas: list[StatedArea], homes_here: HomesHere | None, offers_here: bool
    ) -> "Evidence":
        """The same with what is known of it there. Of thousands, `replace` would take six times as long."""
        return Evidence(
            self.organisation, self.name, self.size_band, self.homes_owned, self.jurisdiction, self.partnerships,
            self.of_kind, self.schemes_of_kind, self.latest_of_kind, self.halted_of_kind, self.is_in_nation,
            nearby, areas, homes_here, offers_here,
        )  # fmt: skip


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
