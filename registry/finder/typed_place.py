"""What people mean by the place that they typed: a postcode, half of one, a village, a town, a district or a county."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..errors import BadParameter
from ..fields.postcode import HALF, SHAPE, joined_postcode, spoken_postcode
from ..places.area_names import SAME, NameMatch
from ..places.directory import directory
from ..places.distance import Point
from ..places.known_areas import KnownArea
from ..places.postcodes import PostcodesNotLoaded, UnknownPostcode, find_postcode
from .places import LARGEST, Place

MOST_CHOICES, MOST_ALIKE = 24, 6
LONGEST = 100
SAY_WHERE = "Write a postcode, a village, a town or a district."
CHOOSABLE = (*LARGEST, "combined_authority")


@dataclass(frozen=True)
class PlaceChoice:
    """An area that may be meant, in words that tell it from others of its name."""

    code: str
    words: str


@dataclass(frozen=True)
class TypedPlace:
    """One place with how exactly it is known; or a few to choose from, with the reason.

    `name` is what people call it: that of a village, where the place is the district that it lies in.
    """

    place: Place | None = None
    name: str = ""
    note: str = ""
    problem: str = ""
    choices: tuple[PlaceChoice, ...] = ()


def place_typed(typed: str, code: str = "") -> TypedPlace:
    """The place of a text. `code` is the area that was chosen where the text alone did not tell."""
    typed = " ".join(typed.split())[:LONGEST]
    if code:
        return _of_area(directory().get(code.upper()), directory().matching(typed) if typed else [])
    if not typed:
        return TypedPlace(problem=SAY_WHERE)
    joined = joined_postcode(_without_a_broken_half(typed))
    if SHAPE.fullmatch(joined) or HALF.fullmatch(joined):
        return _of_postcode(typed, joined)
    return _of_name(typed)


def _without_a_broken_half(typed: str) -> str:
    """`EX20 2` as `EX20`: what was begun of the second half tells nothing that the first does not."""
    first, _, second = typed.partition(" ")
    begun = HALF.fullmatch(joined_postcode(first)) and second[:1].isdigit() and len(second) < len("2HN")
    return first if begun else typed


def _of_postcode(typed: str, joined: str) -> TypedPlace:
    spoken = spoken_postcode(joined) if SHAPE.fullmatch(joined) else joined
    try:
        known = find_postcode(joined)
    except PostcodesNotLoaded:
        return TypedPlace(problem="Postcodes are not ready here yet. Write your village, town or district instead.")
    except UnknownPostcode:
        if joined.startswith("BT"):
            return TypedPlace(
                problem="Postcodes of Northern Ireland are not held here, since their licence does not allow it. "
                "Write your town or district instead."
            )
        half = f", try only its first half, {spoken.split()[0]}" if " " in spoken else ""
        return TypedPlace(problem=f"We know no postcode {spoken}. Check it{half}, or write your town or district.")
    place = Place.of_point(Point(known.latitude, known.longitude), known.postcode)
    return TypedPlace(place, place.name, note=_capital(known.note))


def _of_name(typed: str) -> TypedPlace:
    areas = directory()
    named, matches = areas.named(typed), areas.matching(typed)
    same = [match for match in matches if match.nearness == SAME and _may_be_chosen(match)]
    if named is not None:
        also = _choices(match for match in same if match.code != named.code)
        return _of_area(named, matches, also)
    if same:
        problem = f"There are several places called {typed}. Which one is yours?"
        return TypedPlace(problem=problem, choices=_choices(same))
    alike = _choices(match for match in (*matches[:MOST_ALIKE], *areas.alike(typed)) if _may_be_chosen(match))
    if not alike:
        return TypedPlace(
            problem=f"We know no place called “{typed}”. Check how it is spelt, write the nearest town, or give a postcode."
        )
    problem = f"We know no place called “{typed}”. Is it one of these? Or give a postcode."
    return TypedPlace(problem=problem, choices=alike[:MOST_ALIKE])


def _may_be_chosen(match: NameMatch) -> bool:
    area = directory().get(match.code)
    return area.current and area.level in CHOOSABLE


def _of_area(area: KnownArea, matches: Sequence[NameMatch], also: tuple[PlaceChoice, ...] = ()) -> TypedPlace:
    try:
        place = Place.of_area(area.code)
    except BadParameter:
        parts = _parts_of(area)
        ask = "Which part of it?" if parts else "Write a town or a district in it, or a postcode."
        return TypedPlace(problem=f"{area.spoken_name} is a large area. {ask}", choices=parts)
    # Of a village the register knows the district, not where in it the village lies.
    village = _village(area, matches)
    lies_in = f"{village} is in {place.name}. We do not know where in it, so distances" if village else "Distances"
    note = f"{lies_in} are from the middle of {place.name}. A postcode is more exact."
    return TypedPlace(place, f"{village}, {place.name}" if village else place.name, note, choices=also)


def _village(area: KnownArea, matches: Sequence[NameMatch]) -> str:
    """The name of a part of the area that was meant rather than the area itself."""
    parts = {match.code: match.name for match in matches if match.is_part and match.nearness == SAME}
    whole = {match.code for match in matches if not match.is_part}
    return "" if area.code in whole else parts.get(area.code, "")


def _parts_of(area: KnownArea) -> tuple[PlaceChoice, ...]:
    """The counties and districts of a region or a nation; none where they would be a list that nobody reads."""
    areas = directory()
    inside = [areas.get(code) for code in areas.everything_inside(area.code)]
    parts = [each for each in inside if each.current and each.level == "district"]
    return (
        tuple(PlaceChoice(each.code, each.spoken_name) for each in sorted(parts, key=lambda each: each.name))
        if len(parts) <= 80
        else ()
    )


def _choices(matches: Iterable[NameMatch]) -> tuple[PlaceChoice, ...]:
    areas = directory()
    choices = {
        match.code: PlaceChoice(
            match.code,
            f"{match.name}, in {_with_whole(areas.get(match.code))}"
            if match.is_part
            else _with_whole(areas.get(match.code)),
        )
        for match in matches
    }
    return tuple(choices.values())[:MOST_CHOICES]


def _with_whole(area: KnownArea) -> str:
    """A name and what it lies in: Newport (Wales)."""
    areas = directory()
    within = areas.region_of(area.code) or areas.nation_of(area.code)
    return f"{area.spoken_name} ({within.name})" if within and within.code != area.code else area.spoken_name


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
