"""A part and what it lies in, written side by side: “Shankill, Belfast”, “Belfast Shankill”, “Hexham Northumberland”."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..places.area_names import BEGINS, NameMatch
from ..places.directory import directory
from .places import LARGEST

BETWEEN = re.compile(r"[\s,;/()]+")
# Words that name no part by themselves: who writes “Upper Hackney” means Hackney, as far as a list of names can tell.
ONLY_WHERE = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "central",
        "upper",
        "lower",
        "inner",
        "outer",
        "greater",
        "great",
        "little",
        "new",
        "old",
        "near",
        "in",
        "of",
        "the",
        "city",
        "town",
    ]
)
Called = Callable[[str], Sequence[NameMatch]]


class PartMeant(NamedTuple):
    """`areas` are codes of those that may be meant, one where it is sure. `part` is empty where the area alone is known;
    then it is only `nearest` to the text, or all of what the text names. `also` are of less likely ones.
    """

    areas: tuple[str, ...]
    part: str = ""
    is_nearest: bool = False
    also: tuple[str, ...] = ()


def part_meant(typed: str) -> PartMeant | None:
    """The same for both orders, with a comma or without; None where the text names nothing that a part could lie in."""
    pairs = _pairs(typed)
    return _known_within(pairs, _called) or _known_within(pairs, _beginning) or _unknown_within(pairs)


def _pairs(typed: str) -> list[tuple[str, str]]:
    """Each way to divide the words in a part and a whole, in either order, the longest whole first."""
    words = [word for word in BETWEEN.split(typed) if word]
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    pairs = {pair for first, second in halves for pair in ((first, second), (second, first))}
    return sorted(pairs, key=lambda pair: (-len(pair[1]), pair[1].casefold(), pair[0].casefold()))


def _called(name: str) -> list[NameMatch]:
    return [match for match in directory().called(name) if directory().get(match.code).current]


def _beginning(name: str) -> list[NameMatch]:
    """Derry, where the list has “Derry City and Strabane”."""
    if exactly := _called(name):
        return exactly
    area = directory().named(name)
    return [NameMatch(area.code, area.name, False, BEGINS)] if area and area.current else []


def _known_within(pairs: Sequence[tuple[str, str]], called: Called) -> PartMeant | None:
    """A place that lies in what the text names beside it."""
    matches = [match for part, whole in pairs for match in _parts_in(called(part), called(whole))]
    if not matches:
        return None
    if own := [match.code for match in matches if not match.is_part]:
        # As where the name stands alone: the area of that name before a parish.
        return PartMeant((own[0],), also=tuple(sorted({match.code for match in matches if match.is_part} - set(own))))
    # Of two that lie in one district, as Tobermory and Mull do, the longer name is likelier the narrower place.
    names = sorted({match.name for match in matches}, key=lambda name: (-len(name), name))
    return PartMeant(tuple(sorted({match.code for match in matches})), names[0])


def _parts_in(parts: Sequence[NameMatch], wholes: Sequence[NameMatch]) -> Iterator[NameMatch]:
    areas = directory()
    for part in parts:
        around = (whole for whole in wholes if part.code in areas.everything_inside(whole.code))
        if any(part.is_part or part.code != whole.code for whole in around):
            yield part


def _unknown_within(pairs: Sequence[tuple[str, str]]) -> PartMeant | None:
    """A part that no list knows, in a district or county that it does. Two districts side by side tell nothing."""
    for part, whole in pairs:
        wholes = [match for match in _called(whole) if not match.is_part]
        if not wholes or directory().get(wholes[0].code).level not in LARGEST:
            continue
        if any(not match.is_part for match in _called(part)):
            continue
        if ONLY_WHERE.issuperset(part.casefold().split()):
            return PartMeant((wholes[0].code,), is_nearest=True)
        return PartMeant((wholes[0].code,), part if part != part.lower() else part.title())
    return None
