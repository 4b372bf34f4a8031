"""What people mean by the place that they typed: a postcode, half of one, a village, a town, a district or a county."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import BadParameter
from ..fields.postcode import HALF, SHAPE, joined_postcode, spoken_postcode
from ..places.area_names import SAME, SAME_WORDS, NameMatch
from ..places.directory import directory
from ..places.distance import Point
from ..places.known_areas import KnownArea
from ..places.postcodes import PostcodesNotLoaded, UnknownPostcode, find_postcode
from ..places.where_in_words import in_or_on, near_or_on
from .part_of_place import PartMeant, part_meant
from .place_choices import PlaceChoice, choices_of, in_a_sentence, may_be_chosen, parts_of
from .places import NORTHERN_IRELAND, Place
from .settlements import schemes_in

MOST_ALIKE = 6
# What people write behind the name of a place that it has without it.
WHAT_IT_IS = frozenset(
    {"valley", "valleys", "village", "town", "city", "area", "district", "county", "borough", "parish"}
)
LONGEST = 100
SAY_WHERE = "Write a postcode, a village, a town or a district."


@dataclass(frozen=True)
class TypedPlace:
    """One place with how exactly it is known; or a few to choose from, with the reason.

    `name` is what people call it: that of a village, where the place is the district that it lies in; `settlement` is
    the village alone. `corrected` is the name that was meant, where another was typed.
    """

    place: Place | None = None
    name: str = ""
    note: str = ""
    problem: str = ""
    choices: tuple[PlaceChoice, ...] = ()
    settlement: str = ""
    corrected: str = ""

    @property
    def near_it(self) -> str:
        """ "near Hexham, Northumberland", "on the Isle of Mull, Argyll and Bute"."""
        return near_or_on(self.name)

    @property
    def in_settlement(self) -> str:
        return in_or_on(self.settlement)


NOWHERE = TypedPlace()


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
                "Write your town, or the area of your council, instead."
            )
        half = f", try only its first half, {spoken.split()[0]}" if " " in spoken else ""
        return TypedPlace(problem=f"We know no postcode {spoken}. Check it{half}, or write your town or district.")
    place = Place.of_point(Point(known.latitude, known.longitude), known.postcode)
    return TypedPlace(place, place.name, note=_capital(known.note))


def _of_name(typed: str) -> TypedPlace:
    areas = directory()
    named, matches = areas.named(typed), areas.matching(typed)
    same = [match for match in matches if match.nearness == SAME and may_be_chosen(match)]
    if named is not None:
        also = choices_of(match for match in same if match.code != named.code)
        meant = _of_area(named, matches, also)
        exactly = any(match.code == named.code and match.nearness <= SAME_WORDS for match in matches)
        return meant if exactly or meant.place is None else _corrected(typed, meant)
    if same:
        problem = f"There are several places called {typed}. Which one is yours?"
        return TypedPlace(problem=problem, choices=choices_of(same))
    if part := part_meant(typed):
        return _of_part(typed, part)
    if districts := sorted({each.district for each in schemes_in(typed)}):
        return _of_settlement(typed, districts)
    if (bare := _without_what_it_is(typed)) and (meant := _of_name(bare)).place is not None:
        return meant
    return _of_no_name(typed, matches)


def _without_what_it_is(typed: str) -> str:
    """Rhondda, of "Rhondda valley"; nothing where nothing of that sort was written."""
    *name, last = typed.split()
    return " ".join(name) if last.casefold() in WHAT_IT_IS else ""


def _of_part(typed: str, meant: PartMeant) -> TypedPlace:
    """A part that was written beside what it lies in."""
    areas = [directory().get(code) for code in meant.areas]
    if len(areas) > 1:
        choices = tuple(PlaceChoice(area.code, f"{meant.part}, in {in_a_sentence(area)}") for area in areas)
        return TypedPlace(problem=f"There are several places called {meant.part}. Which one is yours?", choices=choices)
    if meant.part:
        return _in_district(meant.part, Place.of_area(areas[0].code))
    also = tuple(
        PlaceChoice(code, f"A place of that name in {in_a_sentence(directory().get(code))}") for code in meant.also
    )
    there = _of_area(areas[0], [], also)
    return _corrected(typed, there) if meant.is_nearest and there.place else there


def _of_no_name(typed: str, matches: Sequence[NameMatch]) -> TypedPlace:
    """What it may be: first what it says that it lies in, then what is called alike."""
    areas, unknown = directory(), f"We know no place called “{typed}”."
    around = choices_of(filter(may_be_chosen, areas.within(typed)))
    alike = choices_of(filter(may_be_chosen, (*areas.within(typed), *matches[:MOST_ALIKE], *areas.alike(typed))))
    if not alike:
        return TypedPlace(problem=f"{unknown} Check how it is spelt, write the nearest town, or give a postcode.")
    part = "" if around else " If it is a part of a town or city, write the town or city."
    postcode = " Or give a postcode." if any(_has_postcodes(each.code) for each in around or alike) else ""
    return TypedPlace(
        problem=f"{unknown} Is it {'in ' if around else ''}one of these?{part}{postcode}", choices=alike[:MOST_ALIKE]
    )


def _has_postcodes(code: str) -> bool:
    """Those of Northern Ireland are not held here: nobody there is advised to give one."""
    nation = directory().nation_of(code)
    return nation is None or nation.code != NORTHERN_IRELAND


def _corrected(typed: str, meant: TypedPlace) -> TypedPlace:
    note = f"Showing {meant.name}, the nearest name to “{typed}”. {meant.note}"
    return replace(meant, note=note, corrected=meant.name)


def _of_settlement(typed: str, districts: Sequence[str]) -> TypedPlace:
    """A name that no list of places has, and a record on the register has."""
    areas = [directory().get(code) for code in districts]
    name = typed if typed != typed.lower() else typed.title()
    if len(areas) == 1:
        return _in_district(name, Place.of_area(areas[0].code))
    choices = tuple(PlaceChoice(area.code, f"{name}, in {in_a_sentence(area)}") for area in areas)
    return TypedPlace(problem=f"Records name several places called {name}. Which one is yours?", choices=choices)


def _of_area(area: KnownArea, matches: Sequence[NameMatch], also: tuple[PlaceChoice, ...] = ()) -> TypedPlace:
    try:
        place = Place.of_area(area.code)
    except BadParameter:
        parts = parts_of(area)
        or_a_postcode = ", or a postcode" if _has_postcodes(area.code) else ""
        ask = "Which part of it?" if parts else f"Write a town or a district in it{or_a_postcode}."
        return TypedPlace(problem=f"{area.spoken_name} is a large area. {ask}", choices=parts)
    return _in_district(_village(area, matches), place, also)


def _in_district(village: str, place: Place, also: tuple[PlaceChoice, ...] = ()) -> TypedPlace:
    """Of a village the register knows the district, not where in it the village lies."""
    lies_in = f"{village} is in {place.around}. We do not know where in it, so distances" if village else "Distances"
    more_exact = " A postcode is more exact." if place.codes and _has_postcodes(place.codes[0]) else ""
    note = f"{lies_in} are as the crow flies from {place.measured_from}.{more_exact}"
    name = f"{village}, {place.name}" if village else place.name
    return TypedPlace(place, name, note, choices=also, settlement=village)


def name_meant(typed: str, code: str) -> str:
    """What people call a place where the text did not tell and an area was chosen: a village with what it lies in."""
    area = directory().get(code)
    village = _village(area, directory().matching(typed)) if typed else ""
    return f"{village}, {area.spoken_name}" if village else area.spoken_name


def name_put_right(typed: str) -> str:
    """What a text is called that is not quite the name of the area that it surely means; empty where it is that name."""
    areas = directory()
    area = areas.named(typed) if typed else None
    if area is None or any(match.nearness <= SAME_WORDS for match in areas.matching(typed) if match.code == area.code):
        return ""
    return area.spoken_name


def _village(area: KnownArea, matches: Sequence[NameMatch]) -> str:
    """The name of a part of the area that was meant rather than the area itself."""
    parts = {match.code: match.name for match in matches if match.is_part and match.nearness == SAME}
    whole = {match.code for match in matches if not match.is_part}
    return "" if area.code in whole else parts.get(area.code, "")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
