"""Form fields that read where something is: areas by code, points, boxes and postcodes."""

from ...errors import BadParameter, RegistryError
from ...places.directory import directory
from ...places.distance import Box, Point, parse_box, parse_point, swapped_point
from ...places.models import Postcode as FoundPostcode
from ...places.postcodes import MalformedPostcode, PostcodesNotLoaded, UnknownPostcode, find_postcode
from ...places.unknown_area import UnknownArea
from .form_fields import Listed, OneText, refuse

BadParameter.explain(
    invalid_point="Write latitude and longitude in degrees: `54.95,-1.93`.",
    invalid_bbox="Write west, south, east and north in degrees: `-3.5,50.5,-2.0,51.5`.",
)
# What is wrong with an area or a postcode is said by those who know them, and passed on.
for passed_on in (UnknownArea, MalformedPostcode, UnknownPostcode, PostcodesNotLoaded):
    BadParameter.explain(**passed_on.codes)


class AreaCode(Listed):
    """GSS codes; retired ones resolve to today's."""

    schema = {"type": "array", "items": {"type": "string", "pattern": "^[EWSNK][0-9]{8}$"}}

    def read_one(self, part: str) -> list[str]:
        try:
            return list(directory().resolve(part.upper()))
        except RegistryError as error:
            refuse("unknown_area", error.detail)

    def read(self, text: str) -> list[str]:
        return sorted({code for codes in super().read(text) for code in codes})


class PointOnEarth(OneText):
    """latitude,longitude in degrees."""

    schema = {"type": "string", "pattern": r"^-?\d+(\.\d+)?,-?\d+(\.\d+)?$"}

    def read(self, text: str) -> Point:
        try:
            point = parse_point(text)
        except ValueError as error:
            refuse("invalid_point", f"write latitude,longitude in degrees, such as 54.95,-1.93. {error}")
        if swapped := swapped_point(point):
            refuse(
                "invalid_point",
                "write latitude,longitude: as written, this is far from the United Kingdom. "
                f"Did you mean {swapped.latitude:g},{swapped.longitude:g}?",
            )
        return point


class BoxOnEarth(OneText):
    """west,south,east,north in degrees."""

    schema = {"type": "string", "pattern": r"^(-?\d+(\.\d+)?,){3}-?\d+(\.\d+)?$"}

    def read(self, text: str) -> Box:
        try:
            return parse_box(text)
        except ValueError as error:
            refuse(
                "invalid_bbox",
                f"the order is west,south,east,north in degrees, such as -3.5,50.5,-2.0,51.5. {error}",
            )


class Postcode(OneText):
    """A postcode of Great Britain, as people type it."""

    schema = {"type": "string", "maxLength": 10}

    def read(self, text: str) -> FoundPostcode:
        try:
            return find_postcode(text)
        except RegistryError as error:
            refuse(error.code, error.detail)
