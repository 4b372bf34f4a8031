"""How far areas reach: a centre and a radius, from the small areas in them. For drawings, not for measuring."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import connection

from registry.places.directory import directory
from registry.places.distance import Point

# So much of an area lies within its circle: a far-off island does not stretch it over the sea.
SHARE_WITHIN = 0.95
LEAST_KM = 1.0

# Within an area the Earth is flat enough for a drawing.
STATEMENT = """
with part as (
    select whose.code, area.latitude::float8 as north, area.longitude::float8 as east
      from unnest(%(parts)s::varchar[], %(codes)s::varchar[]) as whose(part, code)
      join places_smallarea as area on area.district = whose.part
),
centre as (select code, avg(north) as north, avg(east) as east from part group by code)
select code, centre.north, centre.east,
       percentile_disc(%(share)s) within group (
           order by 111.2 * sqrt((part.north - centre.north) ^ 2
                                 + ((part.east - centre.east) * cos(radians(centre.north))) ^ 2))
  from part join centre using (code) group by code, centre.north, centre.east
"""


class Extent(NamedTuple):
    """A circle that stands for an area."""

    centre: Point
    radius_km: float


def extents_of(districts: Iterable[str]) -> dict[str, Extent]:
    """Of these districts, by today's code; those of which no small area is known are left out."""
    known = directory()
    whose = {part: code for code in districts if code in known for part in known.everything_inside(code)}
    values: dict[str, Any] = {"parts": [*whose], "codes": [*whose.values()], "share": SHARE_WITHIN}
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        rows = cursor.fetchall()
    return {code: Extent(Point(north, east), max(LEAST_KM, radius)) for code, north, east, radius in rows}
