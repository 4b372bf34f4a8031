"""All areas at once: what contains what, what became of what, and what is known of each.

Loaded once and kept, since areas change once a year and are asked for on every request. Statements of
readers tell the number of the last load of reference data beside their answer; a process that is told
another one than it knows reads the areas anew on their next use.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from registry.places.area_names import BEGINS, SAME, SAME_WORDS, AreaNamed, NameIndex, NameMatch
from registry.places.known_areas import Figures, KnownArea
from registry.places.loads import Loads, read_loads
from registry.places.locating import Locator
from registry.places.models import Area
from registry.places.reading_areas import read_areas, read_names_of_areas
from registry.places.unknown_area import UnknownArea, unknown_area

LARGEST_FIRST = Area.Level.values

__all__ = ["Directory", "UnknownArea", "directory", "forget_directory", "loads_in_use", "notice_load"]


class Directory:
    """Answers from memory about every area the register knows."""

    def __init__(
        self,
        areas: Iterable[KnownArea],
        *,
        other_names: Callable[[], Iterable[tuple[str, str, bool]]] = tuple,
        locator: Locator | None = None,
    ) -> None:
        """`other_names` gives (code, name, whether it is that of a part), and is asked at the first search."""
        self.locator = locator or Locator()
        self._other_names = other_names
        self._areas = {area.code: area for area in areas}
        self._parts: dict[str, list[str]] = defaultdict(list)
        self._origins: dict[str, list[str]] = defaultdict(list)
        for area in self._areas.values():
            for container in (area.parent, *area.also_in):
                if container:
                    self._parts[container].append(area.code)
            for successor in area.successors:
                self._origins[successor].append(area.code)
        self._everything: dict[str, frozenset[str]] = {}

    def __iter__(self) -> Iterator[KnownArea]:
        return iter(self._areas.values())

    def __len__(self) -> int:
        return len(self._areas)

    def __contains__(self, code: str) -> bool:
        return code in self._areas

    def get(self, code: str) -> KnownArea:
        """The area with this code, current or retired; UnknownArea if there is none."""
        area = self._areas.get(code)
        if area is None:
            raise unknown_area(code, nearest=self.nearest)
        return area

    def resolve(self, code: str) -> tuple[str, ...]:
        """Current codes for this one: itself, its successor, or several where it was divided, in
        order of code.

        A retired area whose successor is not known stands for itself.
        """
        area = self.get(code)
        if area.current or not area.successors:
            return (code,)
        return tuple(sorted({current for successor in area.successors for current in self.resolve(successor)}))

    def with_ancestors(self, code: str) -> tuple[str, ...]:
        """Current codes of the area and of all that contain it, narrowest first: district,
        county, combined authority, region, country, UK.
        """
        chain = set(self.resolve(code))
        for current in tuple(chain):
            area = self._areas[current]
            for container in (area.parent, *area.also_in):
                # Not simply the parent: a parish may still name the district that was recoded
                # around it.
                if container in self._areas:
                    chain.update(self.with_ancestors(container))
        return tuple(sorted(chain, key=lambda each: (-LARGEST_FIRST.index(self._areas[each].level), each)))

    def everything_inside(self, code: str) -> frozenset[str]:
        """Codes of the area and of all areas within it, among them retired ones whose successors
        all lie within it.

        So what was recorded under a code that has since been retired is still found.
        """
        known = self._everything.get(code)
        if known is None:
            known = self._everything[code] = frozenset(self._inside(self.resolve(code)))
        return known

    def region_of(self, code: str) -> KnownArea | None:
        """The English region that contains the area; None outside England, and for what spans
        several.
        """
        return self._only_one(code, Area.Level.REGION)

    def nation_of(self, code: str) -> KnownArea | None:
        """The country of the United Kingdom that contains the area; None for the United Kingdom
        itself.
        """
        return self._only_one(code, Area.Level.COUNTRY)

    def figures_of(self, code: str) -> Figures:
        """Deprivation and rurality of a district; nothing known for larger areas and for what
        was divided.
        """
        current = self.resolve(code)
        return self._areas[current[0]].figures if len(current) == 1 else Figures()

    def matching(self, text: str) -> list[NameMatch]:
        """Areas that people call so, or that have such a code, the likeliest first."""
        code = text.strip().upper()
        if code in self._areas:
            return [NameMatch(code, self._areas[code].name, False, SAME)]
        return self._names.matching(text)

    def called(self, name: str) -> list[NameMatch]:
        """Areas with exactly this name, of their own before of a part; each once."""
        return self._names.called(name)

    def within(self, text: str) -> list[NameMatch]:
        """Areas whose whole name stands in the text, the longest names first."""
        return self._names.within(text)

    def alike(self, text: str, *, limit: int = 5) -> list[NameMatch]:
        """Areas with a name that looks like the text, the likest first."""
        return self._names.alike(text)[:limit]

    def nearest(self, text: str, *, limit: int = 5) -> tuple[KnownArea, ...]:
        """Areas that are called so, then those with a name that looks alike."""
        codes = dict.fromkeys(match.code for match in (*self.matching(text), *self.alike(text, limit=limit)))
        return tuple(self._areas[code] for code in list(codes)[:limit])

    def named(self, text: str) -> KnownArea | None:
        """The area that the text surely means: the one of that name, the only one whose name begins so, or the
        only one with such a parish or town.
        """
        matches = self.matching(text)
        of_today = [match for match in matches if self._areas[match.code].current] or matches
        same = [match for match in of_today if match.nearness <= SAME_WORDS]
        if same and not same[0].is_part:
            return self._areas[same[0].code]
        begin_so = [match for match in of_today if not match.is_part and match.nearness == BEGINS]
        likely = begin_so or same
        return self._areas[likely[0].code] if len(likely) == 1 else None

    @cached_property
    def _names(self) -> NameIndex:
        """Made at the first search: most processes never see one."""
        own = [(area.code, name, False) for area in self for name in area.names]
        return NameIndex(
            AreaNamed(name, code, _precedence(self._areas[code]), is_part)
            for code, name, is_part in (*own, *self._other_names())
            if code in self._areas
        )

    def _inside(self, codes: tuple[str, ...]) -> set[str]:
        inside = set(codes)
        waiting = list(codes)
        while waiting:
            at = waiting.pop()
            near = [part for part in self._parts[at] if self._areas[part].current]
            near += [origin for origin in self._origins[at] if inside.issuperset(self._areas[origin].successors)]
            new = set(near) - inside
            inside |= new
            waiting += new
        return inside

    def _only_one(self, code: str, level: str) -> KnownArea | None:
        areas = [self._areas[each] for each in self.with_ancestors(code) if self._areas[each].level == level]
        return areas[0] if len(areas) == 1 else None


@dataclass(frozen=True)
class Kept:
    """The areas, and the loads they were read from: one is never newer than the other."""

    directory: Directory
    loads: Loads


_kept: Kept | None = None
_lock = Lock()


def directory() -> Directory:
    """The directory of this process, read on first use. An empty one is read again each time: areas
    may be about to be loaded.
    """
    kept = _kept
    if kept is None or not len(kept.directory):
        kept = _read(instead_of=kept)
    return kept.directory


def loads_in_use() -> Loads:
    """The loads of reference data that this process answers from."""
    kept = _kept
    return (_read(instead_of=None) if kept is None else kept).loads


def notice_load(number: int) -> None:
    """Take note of the number of the last load: the areas are read anew where it is another one."""
    kept = _kept
    if kept is not None and kept.loads.number != number:
        forget_directory()


def forget_directory() -> None:
    """Read the areas again on next use."""
    global _kept
    _kept = None


def _read(instead_of: Kept | None) -> Kept:
    global _kept
    with _lock:
        if _kept is not None and _kept is not instead_of:
            return _kept
        # The loads first: areas that were loaded meanwhile are then noticed as newer.
        loads = read_loads()
        locator = Locator(reads=True, have_postcodes=loads.have_postcodes)
        areas = Directory(read_areas(), other_names=read_names_of_areas, locator=locator)
        _kept = kept = Kept(areas, loads)
        return kept


def _precedence(area: KnownArea) -> tuple[bool, int]:
    """Which of several areas of like name people mean: current before retired, larger before
    smaller.
    """
    return (not area.current, LARGEST_FIRST.index(area.level))
