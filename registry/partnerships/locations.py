"""Where the point and the postcode of a record lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..content.normal import Content
from ..fields.postcode import joined_postcode
from ..places.directory import Directory
from ..places.distance import Point
from ..places.locating import NearSmallArea, Sought

AS_EXACT_AS_A_POSTCODE = ("exact", "postcode")
# A point of a whole district says nothing of one neighbourhood.
ROUGH = "parish_or_ward"
# So much further than the nearest centre, another is about as near to a point that stands for a parish or ward.
ABOUT_AS_NEAR = 1.25


@dataclass(frozen=True)
class RecordLocation:
    """`follows_from` is `point` or `postcode`: what the small areas are near to."""

    point: dict[str, Any] | None = None
    district: str | None = None
    small_areas: tuple[NearSmallArea, ...] = ()
    follows_from: str = ""
    is_rough: bool = False

    def small_area_in(self, district: str | None) -> NearSmallArea | None:
        """The nearest of the district, so that a place near its border is not that of a neighbour; none where
        the point cannot tell it from others that differ.
        """
        nearest = self.about_as_near_in(district)
        return nearest[0] if nearest and len({area.tells for area in nearest}) == 1 else None

    def about_as_near_in(self, district: str | None) -> tuple[NearSmallArea, ...]:
        """The nearest of the district first, and those that a point of a parish or ward does not tell from it."""
        there = [area for area in self.small_areas if area.district == district]
        reach = there[0].kilometres * ABOUT_AS_NEAR if there and self.is_rough else 0.0
        return tuple(area for area in there if area is there[0] or area.kilometres <= reach)


def sought_of(content: Content) -> Sought:
    """What is looked up of a record."""
    postcode = joined_postcode(content["postcode"]) if isinstance(content["postcode"], str) else None
    north, east = content["latitude"], content["longitude"]
    if not _is_degrees(north) or not _is_degrees(east):
        north = east = None
    return Sought(postcode, north, east, content["location_precision"] in AS_EXACT_AS_A_POSTCODE)


def look_up_locations(contents: Iterable[Content], areas: Directory) -> None:
    """Look up many records at once, before each is asked for its own."""
    areas.locator.look_up(map(sought_of, contents))


def location_of(content: Content, areas: Directory) -> RecordLocation:
    sought = sought_of(content)
    if sought == Sought(by_point=sought.by_point) or content["location_precision"] == "withheld":
        return RecordLocation()
    location = areas.locator.of(sought)
    by_postcode = location.postcode is not None and (sought.point is None or not sought.by_point)
    precision = content["location_precision"]
    near = location.small_areas if by_postcode or precision in (*AS_EXACT_AS_A_POSTCODE, ROUGH) else ()
    point, follows_from = sought.point, "record"
    if point is None and location.postcode:
        north, east = location.postcode.point
        point, precision, follows_from = Point(round(north, 5), round(east, 5)), "postcode", "postcode"
    return RecordLocation(
        point=point
        and {
            "latitude": point.latitude,
            "longitude": point.longitude,
            "precision": precision,
            "given_by": follows_from,
        },
        district=_district(
            location.postcode.district if location.postcode else near[0].district if near else None, areas
        ),
        small_areas=near,
        follows_from="postcode" if by_postcode else "point",
        is_rough=not by_postcode and precision == ROUGH,
    )


def _district(code: str | None, areas: Directory) -> str | None:
    """Today's code of a district, if it is one."""
    current = areas.resolve(code) if code and code in areas else ()
    return current[0] if len(current) == 1 else None


def _is_degrees(value: Any) -> bool:
    return type(value) in (int, float) and -180 <= value <= 180
