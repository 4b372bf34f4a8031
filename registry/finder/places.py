"""The place of a question: a postcode, an area or a point, with the areas around it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django.db import connection

from ..errors import BadParameter
from ..places.directory import directory
from ..places.distance import Point
from ..places.known_areas import KnownArea
from ..places.land_borders import across_the_border

BadParameter.explain(
    place_twice="Say where in one way only: a postcode, an area or a point.",
    place_too_large="The area is larger than a county. Name a district or a county, or give a postcode.",
)

NORTHERN_IRELAND = "N92000002"
# What is said of a whole nation is said of nowhere near.
TOO_WIDE = ("union", "country")
LARGEST = ("parish", "district", "county", "metropolitan_county")
CENTRE = """
select avg(latitude), avg(longitude) from places_smallarea where district = any(%(districts)s)
"""
DISTRICT_AT = """
select district from places_smallarea
order by point(longitude * 0.58, latitude) <-> point(%(longitude)s * 0.58, %(latitude)s) limit 1
"""


@dataclass(frozen=True)
class Place:
    """`point` is what distances are measured from; `codes` are today's areas that contain it, narrowest first.

    A question without a place has neither. `is_middle` where the point only stands for an area.
    """

    name: str = ""
    point: Point | None = None
    district: KnownArea | None = None
    codes: tuple[str, ...] = ()
    is_middle: bool = False

    @classmethod
    def of_point(cls, point: Point, name: str = "") -> Self:
        """A point lies in the district of the small area whose centre is nearest."""
        with connection.cursor() as cursor:
            cursor.execute(DISTRICT_AT, {"latitude": point.latitude, "longitude": point.longitude})
            row = cursor.fetchone()
        areas = directory()
        current = areas.resolve(row[0]) if row and row[0] in areas else ()
        district = areas.get(current[0]) if len(current) == 1 else None
        codes = areas.with_ancestors(district.code) if district else ()
        return cls(name or (district.spoken_name if district else "this point"), point, district, codes)

    @classmethod
    def of_area(cls, code: str) -> Self:
        """An area stands for its middle: the mean of the centres of its small areas."""
        areas = directory()
        current = areas.resolve(code)
        area = areas.get(current[0] if len(current) == 1 else code)
        if area.level not in LARGEST:
            raise BadParameter(
                "area", "place_too_large", f"area: {area.name} is too large to be near to anything; name a district."
            )
        inside = areas.everything_inside(area.code) | set(areas.with_ancestors(area.code)[:1])
        districts = sorted(inside) if area.level != "parish" else sorted(areas.with_ancestors(area.code))
        with connection.cursor() as cursor:
            cursor.execute(CENTRE, {"districts": districts})
            latitude, longitude = cursor.fetchone()
        if latitude is None:
            raise BadParameter("area", "unknown_area", f"area: where {area.name} lies is not known; give a postcode.")
        codes = areas.with_ancestors(area.code)
        return cls(area.spoken_name, Point(latitude, longitude), _district_of(codes), codes, is_middle=True)

    @property
    def around(self) -> str:
        """The district as people call it in a sentence; of a larger area its own name."""
        return self.district.name_in_sentence if self.district else self.name

    @property
    def measured_from(self) -> str:
        """Where distances begin, in a sentence."""
        return f"the middle of {self.around}" if self.is_middle else self.name

    @property
    def wider(self) -> KnownArea | None:
        """The region, or the nation where it has no regions."""
        return (directory().region_of(self.codes[0]) or self.nation) if self.codes else None

    @property
    def nation(self) -> KnownArea | None:
        return directory().nation_of(self.codes[0]) if self.codes else None

    @property
    def councils_let_homes(self) -> bool:
        """Councils have housing teams everywhere but in Northern Ireland, where the Housing Executive has homes and duty."""
        return self.nation is None or self.nation.code != NORTHERN_IRELAND

    @property
    def reach(self) -> dict[str, Any]:
        """The nation, and the districts of another that count as near, for `REACHABLE` of a statement."""
        across = across_the_border(self.district.code) if self.district else []
        return {"nation": self.nation.code if self.nation else "", "across": across}


def _district_of(codes: tuple[str, ...]) -> KnownArea | None:
    areas = directory()
    return next((area for area in map(areas.get, codes) if area.level == "district"), None)


def narrow_enough(codes: Iterable[str]) -> list[str]:
    """Those of a region or less."""
    areas = directory()
    return [code for code in codes if areas.get(code).level not in TOO_WIDE]


def codes_meaning(codes: tuple[str, ...]) -> list[str]:
    """These codes, and the retired ones that mean one of them today."""
    areas = directory()
    retired = {
        old
        for code in codes
        if areas.get(code).level not in TOO_WIDE
        for old in areas.everything_inside(code)
        if not areas.get(old).current and areas.resolve(old) == (code,)
    }
    return [*codes, *sorted(retired)]
