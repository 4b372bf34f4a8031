"""What a record says of where it is, held against itself and against the lists of places."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...fields.postcode import SHAPE
from ...places.directory import directory
from ...places.distance import Point, distance_km
from ...places.locating import LocatedPostcode, Location
from ..locations import sought_of

# Postcodes of Northern Ireland are under another licence and are not held here.
OTHER_LICENCE = "BT"
# No place in the kingdom is so far from all small areas: such a point is elsewhere, which another rule says.
ELSEWHERE_KM = 50.0
# How far the point may lie from the postcode, by how near it is to the homes.
KILOMETRES = {"exact": 5.0, "postcode": 5.0, "parish_or_ward": 20.0, "district": 100.0}


@rule("partnership", "P57", "A postcode exists.", reads=("",))
def a_postcode_exists(content: Content) -> Iterator[Finding]:
    """Only where postcodes are loaded: a register without them takes any that has the form of one."""
    postcode = sought_of(content).postcode
    if postcode is None or not SHAPE.fullmatch(postcode) or postcode.startswith(OTHER_LICENCE):
        return
    location = directory().locator.of(sought_of(content))
    if location.knows_postcodes and location.postcode is None:
        yield Finding(
            "/postcode",
            f"There is no postcode {content['postcode']}. Compare it with an address; of a new one that is not in the "
            "directory yet, give the point instead.",
        )


@rule("partnership", "P58", "Point, district and postcode agree.", reads=("",), severity="warning")
def point_district_and_postcode_agree(content: Content) -> Iterator[Finding]:
    sought = sought_of(content)
    location = directory().locator.of(sought)
    named = [code for code in content["areas"] if code in directory()]
    if location.postcode:
        yield from _postcode_in_another_area(content, location.postcode, named)
    if location.postcode and sought.point:
        yield from _point_far_from_postcode(content, sought.point, location.postcode)
    elif sought.point:
        yield from _point_in_another_area(location, named)


def _postcode_in_another_area(content: Content, postcode: LocatedPostcode, named: list[str]) -> Iterator[Finding]:
    if named and not _is_in(postcode.district, named):
        yield Finding(
            "/postcode",
            f"{content['postcode']} lies in {_called([postcode.district])}, and the record names {_called(named)}: "
            "one of them is wrong.",
        )


def _point_far_from_postcode(content: Content, point: Point, postcode: LocatedPostcode) -> Iterator[Finding]:
    kilometres = distance_km(point, postcode.point)
    if kilometres > KILOMETRES.get(content["location_precision"] or "", KILOMETRES["exact"]):
        yield Finding(
            "/latitude", f"The point lies {kilometres:,.0f} km from {content['postcode']}: one of them is wrong."
        )


def _point_in_another_area(location: Location, named: list[str]) -> Iterator[Finding]:
    near = [area.district for area in location.small_areas if area.kilometres < ELSEWHERE_KM]
    # A point near a border has areas of both sides near it.
    if near and named and not any(_is_in(district, named) for district in near):
        yield Finding(
            "/latitude",
            f"The point lies in {_called(near[:1])}, and the record names {_called(named)}: one of them is wrong.",
        )


def _is_in(district: str, named: list[str]) -> bool:
    """Whether the district is one of these areas, lies in one, or contains one."""
    areas = directory()
    if district not in areas:
        return True
    around = set(areas.with_ancestors(district))
    of_district = set(areas.resolve(district))
    return any(
        around.intersection(areas.resolve(code)) or of_district.intersection(areas.with_ancestors(code))
        for code in named
    )


def _called(codes: list[str]) -> str:
    areas = directory()
    return ", ".join(f"{areas.get(now).name} ({now})" for code in codes if code in areas for now in areas.resolve(code))
