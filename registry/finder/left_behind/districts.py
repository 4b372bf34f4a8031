"""What the register records of districts, and who near them has done such a thing before: one statement."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from ...catalogue.in_areas import areas_of_card
from ...catalogue.models.involvement import FLAT
from ...clock import uk_day
from ...partnerships.taking_part import TOOK_PART
from ...places.directory import directory, loads_in_use
from ...places.distance import Point, kilometres_between_sql
from ...places.shares import Share, share_of
from ..evidence import ASSOCIATIONS, LINEAGE
from ..miles import miles_in_words
from ..once_a_line import once_a_line
from ..points import HAS_NO_POINT

NEW_BUILD = ("new_build", "self_or_custom_build", "planning_obligation", "bought_new")
REUSE = ("refurbishment_of_empty", "conversion", "acquisition", "refurbished_state_unknown")
# So many of the nearest are read, since one in the district may lie further from its middle than a neighbour's.
LOOKED_AT = 40


def _nearest(name: str, supplies: str) -> str:
    """SQL for the nearest association of today with homes of this kind that people live in."""
    return f"""left join lateral (
        select * from (select association.record_id as organisation, association.name, scheme.record_id as record, scheme.name as scheme,
               {kilometres_between_sql("centre", "act")} as kilometres, act.district = centre.district as is_here,
               case when {HAS_NO_POINT} then act.district else '' end as somewhere_in
          from catalogue_involvement as act
          join catalogue_partnershipcard as scheme on scheme.record_id = act.record_id and scheme.superseded_seq is null
          left join today on today.named = act.organisation_id
          join catalogue_organisationcard as association
            on association.record_id = coalesce(today.organisation, act.organisation_id)
           and association.superseded_seq is null and association.kind = any(%(kinds)s)
           and (association.ended_by is null or association.ended_by > %(day)s)
         where (act.side = 'association' or (act.side = 'community' and 'landlord' = any(act.roles)))
           and act.nation = centre.nation and act.part = any(%(took_part)s) and act.stage = 'live' and act.latitude is not null
           and scheme.supplies && %({supplies})s::varchar[] and centre.district = any(%(look_around)s::varchar[])
         order by point(act.longitude * {FLAT}::float8, act.latitude)
              <-> point(centre.longitude * {FLAT}::float8, centre.latitude), act.record_id
         limit {LOOKED_AT}) as near order by near.is_here desc, near.kilometres, near.record limit 1) as {name} on true"""


STATEMENT = f"""
with recursive {LINEAGE},
centre as (
    select district, asked.nation, avg(latitude)::float8 as latitude, avg(longitude)::float8 as longitude
      from places_smallarea join unnest(%(districts)s::varchar[], %(nations)s::varchar[]) as asked(district, nation) using (district)
     group by district, asked.nation
),
recorded as (
    select here.code as district, count(*) as partnerships,
           count(*) filter (where supplies && %(new_build)s::varchar[]) as new_build,
           count(*) filter (where supplies && %(reuse)s::varchar[]) as reuse,
           count(*) filter (where not supplies && (%(new_build)s::varchar[] || %(reuse)s::varchar[])) as other
      from catalogue_partnershipcard as card cross join lateral ({areas_of_card("card", "districts")}) as here
     where superseded_seq is null group by here.code
)
select centre.district, centre.latitude, centre.longitude,
       coalesce(recorded.partnerships, 0), coalesce(recorded.new_build, 0), coalesce(recorded.reuse, 0), coalesce(recorded.other, 0),
       built.organisation, built.name, built.record, built.scheme, built.kilometres, built.is_here, built.somewhere_in,
       reused.organisation, reused.name, reused.record, reused.scheme, reused.kilometres, reused.is_here, reused.somewhere_in
  from centre
  left join recorded on recorded.district = centre.district
  {_nearest("built", "new_build")}
  {_nearest("reused", "reuse")}
"""


@dataclass(frozen=True)
class Nearest:
    """An association of today that took part in a partnership in the same nation, whose law and money are its own;
    how far that is from the middle of the district.
    """

    organisation: str
    name: str
    record: str
    scheme: str
    kilometres: float
    is_here: bool
    somewhere_in: str
    middle_of: str

    @property
    def distance(self) -> str:
        """Of a scheme of which only the district is known, no number: it may lie at either end of it."""
        if self.is_here:
            return "in this district"
        if self.somewhere_in:
            return f"in {directory().get(self.somewhere_in).name_in_sentence}"
        return f"about {miles_in_words(self.kilometres)} from the middle of {self.middle_of}"


@dataclass(frozen=True)
class District:
    """`new_build` and `reuse` count partnerships with such homes, and one may have both. `other` are those with neither,
    such as a transfer of council homes, or homes of which the sources do not tell.
    """

    code: str
    name: str
    centre: Point
    share: Share | None
    partnerships: int
    new_build: int
    reuse: int
    other: int
    nearest_new_build: Nearest | None = None
    nearest_reuse: Nearest | None = None

    @property
    def is_left_behind(self) -> bool:
        return self.share is not None and self.share.band == "much"


def districts_of(codes: Iterable[str], *, look_around: bool = True) -> list[District]:
    """The most deprived of their nation first. Whoever has experience near by is left out unless asked for."""
    listed = tuple(codes)
    rows = _rows_of(listed, look_around, uk_day(), loads_in_use().number)
    return sorted((_district(*row) for row in rows), key=_most_deprived_first)


# The counts go through every partnership: a page without a question asks for those of one nation or all.
@once_a_line(most=24)
def _rows_of(codes: tuple[str, ...], look_around: bool, day: datetime.date, load: int) -> list[tuple[Any, ...]]:
    """As of a day, since associations end, and of a load of reference data, by which the middle of a district is known."""
    values: dict[str, Any] = {
        "districts": list(codes),
        "nations": [nation.code if (nation := directory().nation_of(code)) else "" for code in codes],
        "look_around": list(codes) if look_around else [],
        "day": day,
        "new_build": list(NEW_BUILD),
        "reuse": list(REUSE),
        "took_part": list(TOOK_PART),
        "kinds": list(ASSOCIATIONS),
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        return list(cursor.fetchall())


def _district(code: str, latitude: float, longitude: float, *more: Any) -> District:
    (partnerships, new_build, reuse, other), built, reused = more[:4], more[4:11], more[11:]
    name = directory().get(code).spoken_name
    return District(
        code, name, Point(latitude, longitude), share_of(code),
        partnerships, new_build, reuse, other,
        Nearest(*[*built, name]) if built[0] else None, Nearest(*[*reused, name]) if reused[0] else None,
    )  # fmt: skip


def _most_deprived_first(district: District) -> tuple[float, str]:
    return (-district.share.value if district.share else 1.0, district.name)
