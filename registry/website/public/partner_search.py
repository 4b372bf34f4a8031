"""What was asked of the finder, as the next pages carry it on in their addresses: the reader says it once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from registry.finder.groups import groups_in_words
from registry.finder.typed_place import NOWHERE, TypedPlace, name_meant, name_put_right, place_typed
from registry.places.directory import directory
from registry.places.where_in_words import near_or_on
from registry.vocabularies.vocabulary import terms

PLACE_LENGTH, HOMES_LENGTH = 100, 4
AREA = re.compile(r"[A-Z]\d{8}", re.ASCII)
# The pages on which it is carried, by the names of their addresses.
JOURNEY = ("find", "organisation", "compare", "checklist", "enquiry")


@dataclass(frozen=True)
class PartnerSearch:
    """Empty where nothing was asked. What nobody can mean was left out: only the finder itself refuses it."""

    place: str = ""
    area: str = ""
    kinds: tuple[str, ...] = ()
    homes: str = ""

    def __bool__(self) -> bool:
        return bool(self.parameters)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        pairs = [("place", self.place), ("area", self.area), *(("community_kind", kind) for kind in self.kinds)]
        return [(name, value) for name, value in (*pairs, ("homes", self.homes)) if value]

    @property
    def near(self) -> str:
        """The place as the reader wrote it; where an area was chosen or a name was put right, as that is called."""
        if self.area in directory():
            return name_meant(self.place, self.area)
        return name_put_right(self.place) or self.place

    @property
    def near_it(self) -> str:
        """ "near EX20", "on the Isle of Mull", or nothing."""
        return near_or_on(self.near) if self.near else ""

    @property
    def typed_place(self) -> TypedPlace:
        """Where it is, as far as that is known."""
        return place_typed(self.place, self.area) if self.place or self.area else NOWHERE

    @property
    def group(self) -> str:
        """ "a cohousing group", or nothing."""
        return groups_in_words(self.kinds)

    def address(self, path: str, first: Iterable[tuple[str, str]] = ()) -> str:
        """The address of a page that carries it. `first` is what the page itself is asked."""
        query = urlencode([*first, *self.parameters])
        return f"{path}{f'?{query}' if query else ''}"


NO_SEARCH = PartnerSearch()


def partner_search_in(parameters: QueryDict) -> PartnerSearch:
    location = " ".join(parameters.get("place", "").split())[:PLACE_LENGTH]
    area = parameters.get("area", "").strip().upper()
    kinds = dict.fromkeys(kind for kind in parameters.getlist("community_kind") if kind in terms("community_kind"))
    homes = parameters.get("homes", "").strip()
    return PartnerSearch(
        location,
        area if AREA.fullmatch(area) else "",
        tuple(kinds),
        homes if homes.isascii() and homes.isdigit() and len(homes) <= HOMES_LENGTH else "",
    )
