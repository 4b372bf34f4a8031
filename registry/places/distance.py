"""How far apart two points are, in SQL and in Python, on plain latitude and longitude columns.

Great-circle distance on a sphere of the Earth's mean radius: within 0.6 % of the true distance,
which is less than the uncertainty of a postcode for any distance that people ask about. A bounding
box in front lets an index do most of the work.
"""

import re
from math import asin, cos, degrees, isfinite, radians, sin, sqrt
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0088
HALF_THE_EARTH_KM = 20_016.0
A_NUMBER = re.compile(r"[+-]?(\d{1,3}(\.\d{0,15})?|\.\d{1,15})", re.ASCII)
A_COLUMN = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?")


class Point(NamedTuple):
    """A point in degrees, WGS84."""

    latitude: float
    longitude: float


class Box(NamedTuple):
    """A bounding box in degrees, WGS84, in the order of GeoJSON."""

    west: float
    south: float
    east: float
    north: float


# With a margin of sea around it.
UNITED_KINGDOM = Box(west=-10.0, south=49.0, east=3.0, north=61.5)


def parse_point(text: str) -> Point:
    """The point that `lat,lon` in decimal degrees names; a ValueError says what is wrong with
    it.
    """
    latitude, longitude = _numbers(text, names=("latitude", "longitude"))
    _require_latitude(latitude)
    _require_longitude(longitude)
    return Point(latitude, longitude)


def swapped_point(point: Point) -> Point | None:
    """The point with its numbers the other way round, where only then it lies in or near the United Kingdom."""
    turned = Point(point.longitude, point.latitude)
    return turned if _is_near_the_uk(turned) and not _is_near_the_uk(point) else None


def _is_near_the_uk(point: Point) -> bool:
    return (
        UNITED_KINGDOM.south <= point.latitude <= UNITED_KINGDOM.north
        and UNITED_KINGDOM.west <= point.longitude <= UNITED_KINGDOM.east
    )


def parse_box(text: str) -> Box:
    """The box that `west,south,east,north` in decimal degrees names; a ValueError says what is
    wrong with it.
    """
    west, south, east, north = _numbers(text, names=("west", "south", "east", "north"))
    for longitude in (west, east):
        _require_longitude(longitude)
    for latitude in (south, north):
        _require_latitude(latitude)
    if west > east:
        raise ValueError(f"The box is reversed: west ({west}) is greater than east ({east}).")
    if south > north:
        raise ValueError(f"The box is reversed: south ({south}) is greater than north ({north}).")
    return Box(west, south, east, north)


def box_around(latitude: float, longitude: float, km: float) -> Box:
    """The smallest box that holds every point within `km`; the whole turn of longitudes near a
    pole or the date line.
    """
    half_height = degrees(km / EARTH_RADIUS_KM)
    south, north = latitude - half_height, latitude + half_height
    if south <= -90 or north >= 90:
        return Box(-180.0, max(south, -90.0), 180.0, min(north, 90.0))
    half_width = degrees(asin(min(1.0, sin(radians(half_height)) / cos(radians(latitude)))))
    west, east = longitude - half_width, longitude + half_width
    if west < -180 or east > 180:
        return Box(-180.0, south, 180.0, north)
    return Box(west, south, east, north)


def distance_km(here: Point, there: Point) -> float:
    """Great-circle distance in kilometres."""
    half_lat = sin(radians(there.latitude - here.latitude) / 2)
    half_lon = sin(radians(there.longitude - here.longitude) / 2)
    a = half_lat**2 + cos(radians(here.latitude)) * cos(radians(there.latitude)) * half_lon**2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(a)))


def kilometres_sql(columns: tuple[str, str] = ("latitude", "longitude")) -> str:
    """SQL for the kilometres from the point of the parameters `latitude` and `longitude` to the row's own."""
    return _kilometres_sql(("%(latitude)s", "%(longitude)s"), _require_columns(columns))


def kilometres_between_sql(here: str, there: str) -> str:
    """SQL for the kilometres between the points of two tables, by their names or aliases."""
    from_point, to_point = (_require_columns((f"{table}.latitude", f"{table}.longitude")) for table in (here, there))
    return _kilometres_sql(from_point, to_point)


def _kilometres_sql(here: tuple[str, str], there: tuple[str, str]) -> str:
    (from_lat, from_lon), (lat, lon) = here, there
    return (
        f"({2 * EARTH_RADIUS_KM} * asin(least(1.0, sqrt(power(sin(radians({lat} - {from_lat}) / 2), 2)"
        f" + cos(radians({from_lat})) * cos(radians({lat}))"
        f" * power(sin(radians({lon} - {from_lon}) / 2), 2)))))"
    )


def distance_sql(
    latitude: float, longitude: float, *, columns: tuple[str, str] = ("latitude", "longitude")
) -> tuple[str, dict[str, float]]:
    """SQL for the kilometres from a point to the row's own point, and its parameters. Null where
    the row has no point.
    """
    return kilometres_sql(columns), {"latitude": latitude, "longitude": longitude}


def within_sql(
    latitude: float,
    longitude: float,
    km: float,
    *,
    columns: tuple[str, str] = ("latitude", "longitude"),
) -> tuple[str, dict[str, float]]:
    """A SQL condition, true for rows within `km` kilometres of a point, and its parameters."""
    _require_latitude(latitude)
    _require_longitude(longitude)
    if not isfinite(km) or not 0 < km <= HALF_THE_EARTH_KM:
        raise ValueError(f"The distance must be above 0 and at most {HALF_THE_EARTH_KM:.0f} kilometres, not {km}.")
    in_box, box_params = within_box_sql(box_around(latitude, longitude, km), columns=columns)
    distance, distance_params = distance_sql(latitude, longitude, columns=columns)
    return f"({in_box} AND {distance} <= %(km)s)", {**box_params, **distance_params, "km": km}


def within_box_sql(box: Box, *, columns: tuple[str, str] = ("latitude", "longitude")) -> tuple[str, dict[str, float]]:
    """A SQL condition, true for rows whose point is in the box (edges included), and its
    parameters.
    """
    lat, lon = _require_columns(columns)
    return f"({lat} BETWEEN %(south)s AND %(north)s AND {lon} BETWEEN %(west)s AND %(east)s)", {
        "south": box.south,
        "north": box.north,
        "west": box.west,
        "east": box.east,
    }


def _numbers(text: str, *, names: tuple[str, ...]) -> list[float]:
    parts = [part.strip() for part in text.split(",")]
    form = ",".join(names)
    if len(parts) != len(names):
        raise ValueError(f"Give {len(names)} numbers as {form}; {len(parts)} were given.")
    for name, part in zip(names, parts, strict=True):
        if not A_NUMBER.fullmatch(part):
            raise ValueError(f"The {name} must be a decimal number of degrees; give {form}.")
    return [float(part) for part in parts]


def _require_latitude(degrees_north: float) -> None:
    if not -90 <= degrees_north <= 90:
        raise ValueError(f"A latitude lies between -90 and 90 degrees, not {degrees_north}.")


def _require_longitude(degrees_east: float) -> None:
    if not -180 <= degrees_east <= 180:
        raise ValueError(f"A longitude lies between -180 and 180 degrees, not {degrees_east}.")


def _require_columns(columns: tuple[str, str]) -> tuple[str, str]:
    for column in columns:
        if not A_COLUMN.fullmatch(column):
            raise ValueError(f"{column!r} is not the name of a column.")
    return columns
