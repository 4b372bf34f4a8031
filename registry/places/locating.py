"""Where a record's point and postcode lie: the point of the postcode, and the small areas around.

Looked up for many records in one statement, and kept: publishing asks of the same record several times.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any, NamedTuple

from django.db import connection

from registry.places.distance import Point, distance_km
from registry.places.known_areas import Figures
from registry.places.models import SmallArea
from registry.places.small_areas import figures_of

MOST_KEPT = 20_000
# The index finds the nearest on a flat map; the nearest on Earth is among so many.
CANDIDATES = 12

LOOK_UP = """
select sought.at, postcode.latitude, postcode.longitude, postcode.district,
       near.code, near.name, near.district, near.latitude, near.longitude,
       near.deprivation_decile, near.deprivation_rank, near.rural_class
from unnest(%(at)s::int[], %(postcodes)s::varchar[], %(norths)s::float8[], %(easts)s::float8[], %(by_point)s::bool[])
     as sought(at, postcode, north, east, by_point)
left join places_postcode as postcode on postcode.postcode = sought.postcode
cross join lateral (select
    case when sought.by_point or postcode.postcode is null then sought.north else postcode.latitude end as north,
    case when sought.by_point or postcode.postcode is null then sought.east else postcode.longitude end as east
) as centre
left join lateral (
    select area.* from places_smallarea as area
    order by point(area.longitude * 0.58, area.latitude) <-> point(centre.east * 0.58, centre.north)
    limit %(candidates)s
) as near on centre.north is not null
"""


class Sought(NamedTuple):
    """What a record says of where it is. `by_point`: its point is at least as exact as its postcode."""

    postcode: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    by_point: bool = True

    @property
    def point(self) -> Point | None:
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude)


@dataclass(frozen=True, slots=True)
class LocatedPostcode:
    """A postcode with its point, and its district by the code of the edition that was loaded."""

    point: Point
    district: str


@dataclass(frozen=True, slots=True)
class NearSmallArea:
    """A small area whose centre is near."""

    code: str
    name: str
    district: str
    kilometres: float
    figures: Figures

    @property
    def tells(self) -> tuple[str | None, int | None]:
        """What an answer takes from it: two areas that tell the same need not be told apart."""
        rurality, deprivation = self.figures.national_rurality, self.figures.national_deprivation
        return (rurality.class_code if rurality else None, deprivation.decile if deprivation else None)


@dataclass(frozen=True, slots=True)
class Location:
    """`postcode` is None where it is not known; `knows_postcodes` says whether that means anything."""

    postcode: LocatedPostcode | None = None
    small_areas: tuple[NearSmallArea, ...] = ()
    knows_postcodes: bool = False


class Locator:
    """Looks up points and postcodes. One that `reads` nothing knows no location."""

    def __init__(self, *, reads: bool = False, have_postcodes: bool = False) -> None:
        self._reads, self._have_postcodes = reads, have_postcodes
        self._known: OrderedDict[Sought, Location] = OrderedDict()
        self._lock = Lock()

    def of(self, sought: Sought) -> Location:
        self.look_up([sought])
        return self._known.get(sought) or Location(knows_postcodes=self._have_postcodes)

    def look_up(self, places: Iterable[Sought]) -> None:
        """Fetch those that are not known yet, all in one statement."""
        if not self._reads:
            return
        new = [place for place in dict.fromkeys(places) if place not in self._known and self._can_be_found(place)]
        if not new:
            return
        located = self._read(new)
        with self._lock:
            self._known |= located
            while len(self._known) > max(MOST_KEPT, len(located)):
                self._known.popitem(last=False)

    def _can_be_found(self, place: Sought) -> bool:
        return place.point is not None or (self._have_postcodes and place.postcode is not None)

    def _read(self, places: list[Sought]) -> dict[Sought, Location]:
        parameters: dict[str, Any] = {
            "at": list(range(len(places))),
            "postcodes": [place.postcode if self._have_postcodes else None for place in places],
            "norths": [place.latitude for place in places],
            "easts": [place.longitude for place in places],
            "by_point": [place.by_point and place.point is not None for place in places],
            "candidates": CANDIDATES,
        }
        rows: dict[int, list[tuple]] = {at: [] for at in range(len(places))}
        with connection.cursor() as cursor:
            cursor.execute(LOOK_UP, parameters)
            for at, *row in cursor.fetchall():
                rows[at].append(tuple(row))
        return {place: self._location(place, rows[at]) for at, place in enumerate(places)}

    def _location(self, place: Sought, rows: list[tuple]) -> Location:
        north, east, district = rows[0][:3]
        postcode = None if district is None else LocatedPostcode(Point(north, east), district)
        by_point = place.point if place.by_point or postcode is None else None
        centre = by_point or (postcode.point if postcode else None)
        near = [] if centre is None else [_near(centre, row[3:]) for row in rows if row[3] is not None]
        near.sort(key=lambda area: area.kilometres)
        return Location(postcode, tuple(near), self._have_postcodes)


def _near(centre: Point, row: tuple) -> NearSmallArea:
    code, name, district, north, east, decile, rank, rural_class = row
    area = SmallArea(code=code, deprivation_decile=decile, deprivation_rank=rank, rural_class=rural_class)
    return NearSmallArea(code, name, district, distance_km(centre, Point(north, east)), figures_of(area))
