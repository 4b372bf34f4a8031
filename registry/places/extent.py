"""How far areas reach: a centre and a radius, from the small areas in them. For drawings, not for measuring."""

from collections import defaultdict
from collections.abc import Iterable
from math import ceil
from statistics import fmean
from typing import NamedTuple

from registry.places.directory import directory
from registry.places.distance import Point, distance_km
from registry.places.models import SmallArea

# So much of an area lies within its circle: a far-off island does not stretch it over the sea.
SHARE_WITHIN = 0.95
LEAST_KM = 1.0


class Extent(NamedTuple):
    """A circle that stands for an area."""

    centre: Point
    radius_km: float


def extents_of(districts: Iterable[str]) -> dict[str, Extent]:
    """Of these districts, by today's code; those of which no small area is known are left out."""
    known = directory()
    whose = {part: code for code in districts if code in known for part in known.everything_inside(code)}
    centres: dict[str, list[Point]] = defaultdict(list)
    rows = SmallArea.objects.filter(district__in=whose).values_list("district", "latitude", "longitude")
    for district, latitude, longitude in rows:
        centres[whose[district]].append(Point(latitude, longitude))
    return {code: _around(points) for code, points in centres.items()}


def _around(points: list[Point]) -> Extent:
    centre = Point(fmean(point.latitude for point in points), fmean(point.longitude for point in points))
    distances = sorted(distance_km(centre, point) for point in points)
    return Extent(centre, max(LEAST_KM, distances[ceil(len(distances) * SHARE_WITHIN) - 1]))
