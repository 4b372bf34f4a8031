"""Where it is."""

import re
from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...fields.postcode import HALF, joined_postcode
from ...places.directory import directory
from ..locations import location_of

WHOLE_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}")


@rule("partnership", "P50", "An area is a known area.", reads=("",))
def an_area_is_known(content: Content) -> Iterator[Finding]:
    for index, code in enumerate(content["areas"]):
        if code not in directory():
            yield Finding(f"/areas/{index}", f"{code} is no area we know: look it up at /api/v1/areas/.")


@rule("partnership", "P51", "An area is one of today's areas.", reads=("",), severity="warning")
def an_area_is_current(content: Content) -> Iterator[Finding]:
    """A retired code still resolves, so old records stay found; new ones are better written anew."""
    for index, code in enumerate(content["areas"]):
        if code in directory() and not directory().get(code).current:
            now = ", ".join(directory().resolve(code)) or "none"
            yield Finding(f"/areas/{index}", f"{code} has been retired; its area is now {now}.")


@rule("partnership", "P52", "A point has two coordinates and a stated precision.", reads=("",))
def a_point_has_two_coordinates(content: Content) -> Iterator[Finding]:
    if (content["latitude"] is None) != (content["longitude"] is None):
        at = "latitude" if content["latitude"] is None else "longitude"
        yield Finding(f"/{at}", "Give both latitude and longitude, or neither.")
    elif content["latitude"] is not None and not content["location_precision"]:
        yield Finding(
            "/location_precision", "Say how near the point is to the homes: exact, postcode, parish_or_ward, district."
        )


@rule("partnership", "P53", "A withheld location shows no point.", reads=("",))
def a_withheld_location_shows_no_point(content: Content) -> Iterator[Finding]:
    if content["location_precision"] == "withheld":
        for name in ("latitude", "longitude", "postcode", "postcode_district"):
            if content[name] is not None:
                yield Finding(f"/{name}", "The location is withheld: leave this empty.")


@rule("partnership", "P54", "A point lies in or near the United Kingdom.", reads=("",))
def a_point_lies_in_the_kingdom(content: Content) -> Iterator[Finding]:
    north, east = content["latitude"], content["longitude"]
    if north is not None and east is not None and not (49 <= north <= 61.5 and -9 <= east <= 2.5):
        yield Finding(
            "/latitude", f"{north}, {east} lies elsewhere: latitude is about 50 to 60, longitude about -8 to 2."
        )


@rule("partnership", "P55", "A postcode has the form of one.", reads=("",))
def a_postcode_has_the_form_of_one(content: Content) -> Iterator[Finding]:
    postcode = content["postcode"]
    if not postcode or WHOLE_POSTCODE.fullmatch(postcode):
        return
    if HALF.fullmatch(half := joined_postcode(postcode)):
        yield Finding(
            "/postcode",
            f"{half} is only half a postcode: add the other half, as in {half} 1AA, or give it as postcode_district.",
        )
    else:
        yield Finding("/postcode", "Write a whole postcode, such as NE43 7DY.")


@rule("partnership", "P59", "A postcode district stands for a postcode that is not known.", reads=("",))
def a_postcode_district_stands_for_a_postcode(content: Content) -> Iterator[Finding]:
    district = content["postcode_district"]
    if district and not HALF.fullmatch(district):
        yield Finding("/postcode_district", "Write the half before the space, such as NE43.")
    elif district and content["postcode"]:
        yield Finding("/postcode_district", "The postcode tells the district: leave this empty.")


@rule("partnership", "P56", "A partnership says where it is.", reads=("",), severity="warning")
def a_partnership_says_where_it_is(content: Content) -> Iterator[Finding]:
    placed = content["areas"] or content["location_precision"] == "withheld"
    if not placed and location_of(content, directory()).district is None:
        yield Finding(
            "/areas", "Give the postcode, or the GSS code of the district, or of the nation for a wide programme."
        )
