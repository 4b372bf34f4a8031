"""Areas that may be meant, each in words that tell it from others of its name."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..places.area_names import NameMatch
from ..places.directory import directory
from ..places.known_areas import KnownArea
from .places import LARGEST

MOST_CHOICES = 24
CHOOSABLE = (*LARGEST, "combined_authority")


@dataclass(frozen=True)
class PlaceChoice:
    """An area that may be meant, in words that tell it from others of its name."""

    code: str
    words: str


def may_be_chosen(match: NameMatch) -> bool:
    area = directory().get(match.code)
    return area.current and area.level in CHOOSABLE


def parts_of(area: KnownArea) -> tuple[PlaceChoice, ...]:
    """The counties and districts of a region or a nation; none where they would be a list that nobody reads."""
    areas = directory()
    inside = [areas.get(code) for code in areas.everything_inside(area.code)]
    parts = [each for each in inside if each.current and each.level == "district"]
    return (
        tuple(PlaceChoice(each.code, each.spoken_name) for each in sorted(parts, key=lambda each: each.name))
        if len(parts) <= 80
        else ()
    )


def choices_of(matches: Iterable[NameMatch]) -> tuple[PlaceChoice, ...]:
    areas = directory()
    choices = {
        match.code: PlaceChoice(
            match.code,
            f"{match.name}, in {in_a_sentence(areas.get(match.code))}"
            if match.is_part
            else with_whole(areas.get(match.code)),
        )
        for match in matches
    }
    return tuple(choices.values())[:MOST_CHOICES]


def with_whole(area: KnownArea, name: str = "") -> str:
    """A name and what it lies in: Newport (Wales)."""
    name = name or area.spoken_name
    areas = directory()
    within = areas.region_of(area.code) or areas.nation_of(area.code)
    return f"{name} ({within.name})" if within and within.code != area.code else name


def in_a_sentence(area: KnownArea) -> str:
    return with_whole(area, area.name_in_sentence)
