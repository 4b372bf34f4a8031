"""What the register knows of associations near a place, in one statement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson
from django.db import connection

from ..catalogue.models.involvement import FLAT
from ..places.distance import kilometres_sql
from .homes_here import OWNED, HomesHere
from .places import Place, narrow_enough
from .tallies import MILLIONTHS, TAKEN, UNDATED, WEIGHED_FROM, tally
from .years import HALVED_AFTER_YEARS

# Of so many of the nearest partnerships each counts; what lies beyond them would add next to nothing.
NEAREST = 3000
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
# As schemes of this year, each of the past the less the longer ago it is.
IS_OF_KIND = "community_kinds && %(community)s::varchar[]"
TALLY = tally(
    partnerships="sum(partnerships)",
    of_kind=f"sum(partnerships) filter (where {IS_OF_KIND})",
    weight=f"sum(weight) filter (where {IS_OF_KIND})",
    undated=f"sum(undated) filter (where {IS_OF_KIND})",
    latest=f"max(latest) filter (where {IS_OF_KIND})",
    in_nation="sum(partnerships) filter (where nation = %(nation)s)",
)
WEIGHED = f"""coalesce(tally.weight, 0)::float8 / {MILLIONTHS} * power(0.5, (%(year)s - {WEIGHED_FROM})::float8 / {HALVED_AFTER_YEARS})
       + {UNDATED} * coalesce(tally.undated, 0)::float8"""


def nearest_first(most: int) -> str:
    """Written as the index of involvements has it, or each would be looked at."""
    return (
        f"order by point(longitude * {FLAT}::float8, latitude)"
        f" <-> point(%(longitude)s::float8 * {FLAT}, %(latitude)s::float8) limit {most}"
    )


KILOMETRES = kilometres_sql(("near.latitude", "near.longitude"))
STATEMENT = f"""
with recursive {LINEAGE},
candidate as materialized (
    select card.record_id, card.edition_id, card.name, card.size_band, card.homes_owned, card.jurisdiction, card.areas
      from catalogue_organisationcard as card
     where card.superseded_seq is null and card.kind = any(%(kinds)s)
       and (card.ended_by is null or card.ended_by > current_date)
       and card.record_id not in (select named from edge)
),
bearer as (
    select record_id as named, record_id as organisation from candidate
    union all
    select today.named, today.organisation from today join candidate on candidate.record_id = today.organisation
),
{TAKEN},
{TALLY},
near as (
    select * from catalogue_involvement as act
     where latitude is not null and %(latitude)s::float8 is not null and {OF_ASSOCIATIONS} and act.record_id <> all(%(hidden)s::varchar[])
     {nearest_first(NEAREST)}
),
neighbour as (
    select bearer.organisation, json_agg(json_build_array(near.record_id, near.organisation_id,
           {KILOMETRES},
           near.district = %(district)s, near.side, near.part, near.model, near.year))::text as rows
      from near join bearer on bearer.named = near.organisation_id group by bearer.organisation
),
stated as (
    select bearer.organisation, json_agg(json_build_array(card.record_id, area.area, coalesce(area.certainty, 'stated'),
           source.title, coalesce(source.year::text, '')))::text as rows
      from bearer
      join catalogue_organisationcard as card on card.record_id = bearer.named and (card.superseded_seq is null or card.ended)
      join organisations_operatingarea as area on area.edition_id = card.edition_id and area.area = any(%(areas)s::varchar[])
      left join organisations_organisationsource as source on source.edition_id = area.edition_id and source.key = area.sources[1]
     where card.record_id || '.' || area.key <> all(%(hidden_areas)s::varchar[])
     group by bearer.organisation
),
{OWNED},
offering as (
    select edition_id from organisations_partnernotice
     where kind in ('', 'open_to_partners') and valid_until_latest >= current_date and areas && %(narrow)s::varchar[]
    union
    select edition_id from organisations_transferoffer
     where valid_until_latest >= current_date and areas && %(narrow)s::varchar[]
)
select candidate.record_id, candidate.name, candidate.size_band, candidate.homes_owned, candidate.jurisdiction,
       tally.partnerships::integer, tally.of_kind::integer, {WEIGHED}, tally.latest,
       coalesce(tally.in_nation > 0, false) or %(nation)s = any(candidate.areas) or %(nation)s = '', neighbour.rows, stated.rows,
       owned.homes_here, candidate.edition_id in (select edition_id from offering)
  from candidate
  left join tally on tally.organisation = candidate.record_id
  left join neighbour on neighbour.organisation = candidate.record_id
  left join stated on stated.organisation = candidate.record_id
  left join owned on owned.organisation = candidate.record_id
"""


def evidence_for(
    place: Place, community_kinds: Sequence[str], *, year: int, codes: Iterable[str], hidden: Hidden = Hidden()
) -> list[Evidence]:
    """Of every association of today, in no order. `codes` are all codes, retired ones too, that mean areas of the place."""
    nation = place.nation
    parameters: dict[str, Any] = {
        "kinds": list(ASSOCIATIONS),
        "community": list(community_kinds),
        "year": year,
        "nation": nation.code if nation else "",
        "latitude": place.point.latitude if place.point else None,
        "longitude": place.point.longitude if place.point else None,
        "district": place.district.code if place.district else "",
        "areas": (every := list(codes)),
        "narrow": narrow_enough(every),
        "hidden": list(hidden.records),
        "hidden_areas": list(hidden.areas),
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, parameters)
        return [_evidence(row) for row in cursor.fetchall()]


def _evidence(row: tuple[Any, ...]) -> Evidence:
    (
        organisation,
        name,
        size_band,
        homes,
        jurisdiction,
        partnerships,
        of_kind,
        weighed,
        latest,
        in_nation,
        nearby,
        areas,
        homes_here,
        offers_here,
    ) = row
    return Evidence(
        organisation, name, size_band, homes, jurisdiction,
        partnerships or 0, weighed or 0.0, of_kind or 0, latest, in_nation,
        [NearPartnership(*each) for each in _rows(nearby)],
        [StatedArea(*each) for each in _rows(areas)],
        HomesHere(*orjson.loads(homes_here)) if homes_here else None,
        offers_here,
    )  # fmt: skip


def _rows(text: str | None) -> list[list[Any]]:
    """In an order of their own, since the database gathers them in any: equal evidence must read the same each time."""
    rows: list[list[Any]] = orjson.loads(text) if text else []
    return sorted(rows, key=str) if len(rows) > 1 else rows
