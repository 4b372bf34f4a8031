"""The map of nations and regions, drawn here: complete without a script and without tiles.

The outlines are coarse, for looking at and not for measuring. The map that can be moved has the same ones.
"""

import json
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .facets import Option

OUTLINES = Path(__file__).parents[2] / "static" / "website" / "map" / "outlines.json"
NORTH, WEST, EAST, SOUTH = 60.95, -8.25, 1.85, 49.85
# Units of the drawing a degree of latitude; one of longitude is shorter by the cosine of the middle.
SCALE = 62.0
NARROWER = cos(radians(55.0))
WIDTH, HEIGHT = round((EAST - WEST) * SCALE * NARROWER), round((NORTH - SOUTH) * SCALE)
# Shades, from few to many.
SHADES = 4


class Outline(NamedTuple):
    """A nation or region: the path of its drawing, and where its number stands."""

    code: str
    path: str
    x: int
    y: int


# The middle of the largest part is not always where a number is read best.
NUMBER_AT = {
    "S92000003": (56.75, -4.2),
    "W92000004": (52.2, -3.7),
    "E12000009": (50.95, -3.4),
    "E12000008": (51.0, -1.05),
}


@cache
def outlines() -> tuple[Outline, ...]:
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    return tuple(_outline(feature) for feature in features)


def _outline(feature: dict) -> Outline:
    rings = [polygon[0] for polygon in feature["geometry"]["coordinates"]]
    path = "".join(f"M{'L'.join(f'{x} {y}' for x, y in map(_drawn, ring))}z" for ring in rings)
    largest = rings[0]
    north = (min(lat for _, lat in largest) + max(lat for _, lat in largest)) / 2
    east = (min(lon for lon, _ in largest) + max(lon for lon, _ in largest)) / 2
    north, east = NUMBER_AT.get(feature["id"], (north, east))
    return Outline(feature["id"], path, *_drawn((east, north)))


def _drawn(point: tuple[float, float]) -> tuple[int, int]:
    east, north = point
    return round((east - WEST) * SCALE * NARROWER), round((NORTH - north) * SCALE)


def region_map(regions: list[Option]) -> SafeString:
    """The numbers of the regions on their outlines; the table beside it says the same."""
    by_code = {region.code: region for region in regions}
    most = max((region.number for region in regions), default=0)
    shapes = format_html_join(
        "",
        '<a href="{}" tabindex="-1"><title>{}: {}</title><path class="shade-{}" d="{}"/></a>',
        (
            (region.query, region.label, region.number, _shade(region.number, most), outline.path)
            for outline in outlines()
            if (region := by_code.get(outline.code))
        ),
    )
    empty = format_html_join(
        "", '<path class="shade-0" d="{}"/>', ((each.path,) for each in outlines() if each.code not in by_code)
    )
    numbers = format_html_join(
        "",
        '<text class="on-shade-{}" x="{}" y="{}">{}</text>',
        (
            (_shade(by_code[each.code].number, most), each.x, each.y + 8, by_code[each.code].number)
            for each in outlines()
            if each.code in by_code
        ),
    )
    return format_html(
        '<svg class="region-map" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}{}{}</svg>',
        WIDTH, HEIGHT, WIDTH, HEIGHT, empty, shapes, numbers,
    )  # fmt: skip


def _shade(number: int, most: int) -> int:
    return min(SHADES, -(-number * SHADES // most)) if number and most else 0
