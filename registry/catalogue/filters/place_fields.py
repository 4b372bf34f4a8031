"""Form fields that read where something is: areas by code or name, points, boxes and postcodes.

A value that stands for something else than was asked for brings a `note` along, which lists show.
"""

from collections.abc import Iterator

from ...errors import BadParameter, RegistryError
from ...places.directory import directory
from ...places.distance import Box, Point, parse_box, parse_point, swapped_point
from ...places.known_areas import KnownArea
from ...places.postcodes import MalformedPostcode, PostcodePoint, PostcodesNotLoaded, UnknownPostcode, find_postcode
from ...places.unknown_area import UnknownArea
from ...places.what_became import what_became_of
from .form_fields import MOST_SEARCH, Listed, OneText, SearchText, refuse

BadParameter.explain(
    invalid_point="Write latitude and longitude in degrees: `54.95,-1.93`.",
    invalid_bbox="Write west, south, east and north in degrees: `-3.5,50.5,-2.0,51.5`.",
)
# What is wrong with an area or a postcode is said by those who know them, and passed on.
for passed_on in (UnknownArea, MalformedPostcode, UnknownPostcode, PostcodesNotLoaded):
    BadParameter.explain(**passed_on.codes)


class ResolvedAreas(list[str]):
    """Codes of today. `note` says where they reach further than the codes that were asked for."""

    note = ""


class AreaCode(Listed):
    """GSS codes, or names that one area has only; retired ones resolve to today's."""

    schema = {"type": "array", "items": {"type": "string", "maxLength": MOST_SEARCH}}

    def read_one(self, part: str) -> "FoundArea":
        code = part.upper() if part[1:].isdigit() else part
        named = area_named(part) if code not in directory() else None
        try:
            return FoundArea(named.code if named else code, part if named else "")
        except RegistryError as error:
            refuse("unknown_area", error.detail)

    def read(self, text: str) -> ResolvedAreas:
        # A name may have commas in it: Bournemouth, Christchurch and Poole.
        each = [self.read_one(text)] if "," in text and area_named(text) else super().read(text)
        areas = ResolvedAreas(sorted({code for area in each for code in area.today}))
        areas.note = " ".join(note for area in each for note in area.notes())
        return areas


def area_named(text: str) -> KnownArea | None:
    return directory().named(text[:MOST_SEARCH])


class FoundArea:
    """An area that was asked for, by code or by `name`; UnknownArea if there is none."""

    def __init__(self, code: str, name: str) -> None:
        self.code, self.name, self.today = code, name, directory().resolve(code)

    def notes(self) -> Iterator[str]:
        """Where a name was given, or the answer reaches further than the area did."""
        if self.name:
            yield f"“{self.name[:60]}” was taken for {directory().get(self.code).name} ({self.code})."
        if note := what_became_of(self.code, directory()):
            yield note


class AreaName(OneText):
    """What people call an area; read as the areas that are called so, by code."""

    schema = SearchText.schema

    def read(self, text: str) -> "NamedAreas":
        name = SearchText().read(text)
        areas = NamedAreas({match.code: match.name for match in directory().matching(name)})
        if not areas:
            areas |= {match.code: match.name for match in directory().alike(name)}
            if areas:
                areas.note = f"No area is called “{name[:60]}”; these have the names that are nearest to it."
        return areas


class NamedAreas(dict[str, str]):
    """Code → the name by which it was found, the likeliest first. `note` says so where none is called so."""

    note = ""


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
    """A postcode of Great Britain, whole or its first half, as people type it."""

    schema = {"type": "string", "maxLength": 10}

    def read(self, text: str) -> PostcodePoint:
        try:
            return find_postcode(text)
        except RegistryError as error:
            refuse(error.code, error.detail)
