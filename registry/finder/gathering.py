"""The evidence for one question: what is known of every association, and what is near the place, in one statement."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

import orjson
from django.db import connection

from ..clock import uk_day
from ..places.distance import kilometres_sql
from .everywhere import associations_everywhere
from .evidence import OF_ASSOCIATIONS, REACHABLE, Evidence, Hidden, NearPartnership, StatedArea, nearest_first
from .homes_here import OWNED, HomesHere, homes_here_of
from .places import Place, narrow_enough

# Of so many of the nearest partnerships each counts; what lies beyond them would add next to nothing.
NEAREST = 3000
NOTHING_HIDDEN = Hidden()
KILOMETRES = kilometres_sql(("near.latitude", "near.longitude"))
# Each row begins with the organisation as the records name it. Who carries on its record is known of every association.
STATEMENT = f"""
with near as (
    select * from catalogue_involvement as act
     where latitude is not null and %(latitude)s::float8 is not null and {OF_ASSOCIATIONS} and act.record_id <> all(%(hidden)s::varchar[])
     {nearest_first(NEAREST)}
),
stated as (
    select card.record_id, area.area, coalesce(area.certainty, 'stated') as certainty, source.title, coalesce(source.year::text, '') as year
      from organisations_operatingarea as area
      join catalogue_organisationcard as card on card.edition_id = area.edition_id and (card.superseded_seq is null or card.ended)
      left join organisations_organisationsource as source on source.edition_id = area.edition_id and source.key = area.sources[1]
     where area.area = any(%(areas)s::varchar[]) and card.record_id || '.' || area.key <> all(%(hidden_areas)s::varchar[])
),
{OWNED},
offering as (
    select edition_id from organisations_partnernotice
     where kind in ('', 'open_to_partners') and valid_until_latest >= %(day)s and areas && %(narrow)s::varchar[]
    union
    select edition_id from organisations_transferoffer
     where valid_until_latest >= %(day)s and areas && %(narrow)s::varchar[]
)
select (select json_agg(json_build_array(record_id, organisation_id, {KILOMETRES}, district = %(district)s, side, part, model, year,
                                                      {REACHABLE}))
          from near)::text,
       (select json_agg(json_build_array(record_id, area, certainty, title, year)) from stated)::text,
       (select json_agg(json_build_array(record_id, is_todays, landlord_code, homes, of_all, year)) from owned)::text,
       (select json_agg(card.record_id) from offering
          join catalogue_organisationcard as card on card.edition_id = offering.edition_id and card.superseded_seq is null)::text
"""


@dataclass
class Nearby:
    """What is near the place of one association."""

    partnerships: list[NearPartnership] = field(default_factory=list)
    areas: list[StatedArea] = field(default_factory=list)
    homes: list[list[Any]] = field(default_factory=list)
    offers: bool = False


def evidence_for(
    place: Place, community_kinds: Sequence[str], *, year: int, codes: Iterable[str], hidden: Hidden = NOTHING_HIDDEN
) -> list[Evidence]:
    """Of every association of today, in no order. `codes` are all codes, retired ones too, that mean areas of the place."""
    nation = place.nation.code if place.nation else ""
    kinds = tuple(sorted(set(community_kinds)))
    everywhere = associations_everywhere(kinds, nation, year, uk_day(), tuple(hidden.records))
    near = _nearby(_rows_near(place, list(codes), hidden), everywhere.bearers)
    return [
        _with(evidence, near[organisation]) if organisation in near else evidence
        for organisation, evidence in everywhere.evidence.items()
    ]


def _rows_near(place: Place, codes: list[str], hidden: Hidden) -> list[list[Any]]:
    """Partnerships, stated areas, homes, and who offers something; each in an order of its own, so that equal evidence
    reads the same each time.
    """
    values: dict[str, Any] = {
        "latitude": place.point.latitude if place.point else None,
        "longitude": place.point.longitude if place.point else None,
        "district": place.district.code if place.district else "",
        **place.reach,
        "areas": codes,
        "narrow": narrow_enough(codes),
        "day": uk_day(),
        "hidden": list(hidden.records),
        "hidden_areas": list(hidden.areas),
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        partnerships, *others = (orjson.loads(text) if text else [] for text in cursor.fetchone())
    return [sorted(partnerships, key=itemgetter(0, 1, 4, 5)), *(sorted(rows, key=str) for rows in others)]


def _nearby(rows: list[list[Any]], bearers: dict[str, list[str]]) -> dict[str, Nearby]:
    """By the associations of today."""
    partnerships, areas, homes, offers = rows
    near: dict[str, Nearby] = defaultdict(Nearby)
    for row in partnerships:
        for organisation in bearers.get(row[1], ()):
            near[organisation].partnerships.append(NearPartnership._make(row))
    for row in areas:
        for organisation in bearers.get(row[0], ()):
            near[organisation].areas.append(StatedArea._make(row))
    for record, is_todays, *counted in homes:
        # A number of old is no longer its own, but one of a predecessor is.
        for organisation in bearers.get(record, ()):
            if (is_todays or organisation != record) and counted not in near[organisation].homes:
                near[organisation].homes.append(counted)
    for record in offers:
        if record in bearers:
            near[record].offers = True
    return near


def _with(evidence: Evidence, near: Nearby) -> Evidence:
    homes: HomesHere | None = homes_here_of(near.homes)
    return evidence.at_a_place(near.partnerships, near.areas, homes, near.offers)
