"""Districts as dots where they lie: how deprived by size and colour, and whether a partnership is recorded by filling.

The table beside it says the same in words. Only classes give colours, so that dark mode and print have their own.
"""

from collections.abc import Sequence
from math import cos, radians

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from registry.finder.left_behind import District

# Units of the drawing, which are about those of the screen.
WIDTH, EDGE, TALLEST = 440, 16, 620
RADIUS = {"much": 9, "some": 6, "little": 4}
# Of the whole kingdom, dots would cover one another.
SMALLER_FROM = 100


def map_of(districts: Sequence[District], name: str) -> SafeString:
    """The most deprived are drawn last, and so lie on top; in a part of the kingdom they bear the number of their row."""
    if not districts:
        return SafeString("")
    flat = cos(radians(sum(each.centre.latitude for each in districts) / len(districts)))
    across = [each.centre.longitude * flat for each in districts]
    down = [-each.centre.latitude for each in districts]
    scale = min(
        (WIDTH - 2 * EDGE) / ((max(across) - min(across)) or 1), (TALLEST - 2 * EDGE) / ((max(down) - min(down)) or 1)
    )
    dots = [
        _dot(each, number, EDGE + (x - min(across)) * scale, EDGE + (y - min(down)) * scale, len(districts))
        for number, (each, x, y) in enumerate(zip(districts, across, down, strict=True), start=1)
    ]
    width, height = (round(2 * EDGE + (max(along) - min(along)) * scale) for along in (across, down))
    return format_html(
        '<svg class="district-map" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-labelledby="map-title">'
        '<title id="map-title">{}</title>{}</svg>',
        width, height, width, height,
        f"Map of the districts of {name} by deprivation. The table says the same in words.",
        format_html_join("", "{}", ((dot,) for dot in reversed(dots))),
    )  # fmt: skip


def _dot(district: District, number: int, x: float, y: float, of_how_many: int) -> SafeString:
    band = district.share.band if district.share else "little"
    many = of_how_many >= SMALLER_FROM
    dot = format_html(
        '<circle class="{} {}" cx="{}" cy="{}" r="{}">{}</circle>',
        band, "recorded" if district.partnerships else "empty", f"{x:.0f}", f"{y:.0f}", RADIUS[band] / (2 if many else 1),
        "" if many else format_html("<title>{}</title>", district.name),
    )  # fmt: skip
    if many or band != "much":
        return dot
    state = "on-filled" if district.partnerships else "on-empty"
    return dot + format_html('<text class="{}" x="{}" y="{}">{}</text>', state, f"{x:.0f}", f"{y + 3.5:.1f}", number)
