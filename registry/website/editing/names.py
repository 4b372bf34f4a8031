"""Ids and codes for names, as people write them, and the names of ids."""

import json
import re
from collections.abc import Iterable
from typing import Any

from registry.catalogue.filters import Conditions
from registry.catalogue.models import OrganisationCard, PartnershipCard
from registry.catalogue.naming import LEAST_ALIKE, Candidate, candidates, meant
from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.orderings import Ordering
from registry.catalogue.reading.pages import read_page
from registry.matching.folding import fold
from registry.matching.likeness import likeness
from registry.places.directory import directory

ID = re.compile(r"\b(?:org|chp)-[0-9a-z]{10}\b")
CARDS: dict[str, Any] = {"organisation": OrganisationCard, "partnership": PartnershipCard}
CANDIDATES = 6


def current_cards(kind: str) -> Any:
    return CARDS[kind].objects.filter(superseded_seq=None)


def names_of(ids: Iterable[str]) -> dict[str, str]:
    """The names that records have today, by id."""
    names: dict[str, str] = {}
    named = sorted(set(ids))
    for kind, prefix in (("organisation", "org-"), ("partnership", "chp-")):
        mine = [identifier for identifier in named if identifier.startswith(prefix)]
        if mine:
            names |= dict(current_cards(kind).filter(record_id__in=mine).values_list("record_id", "name"))
    return names


def search(kind: str, text: str, limit: int = CANDIDATES) -> list[tuple[str, str]]:
    """(id, name) of current records that the text may mean, the likeliest first: as the search of the API finds them."""
    if not fold(text):
        return []
    ordering = Ordering((), by_relevance=True)
    page = read_page(kind, Conditions(search=text[:200]), moment=Moment(), ordering=ordering, size=limit)
    hits = [(hit["id"], hit["name"]) for hit in json.loads(f"[{page.results}]")]
    named = [(each.id, each.name) for each in candidates(kind, [text[:200]]).get(text[:200], [])]
    return list(dict.fromkeys([*named[:1], *hits, *named]))[:limit]


def likely(kind: str, text: str, limit: int = CANDIDATES) -> list[Candidate]:
    """Current records that are likely meant by a name or number, the surest first; none that is only a little alike."""
    text = text[:200]
    sure = candidates(kind, [text]).get(text, [])
    # The search forgives slips in short names, and finds what is hardly alike besides.
    mistyped = [Candidate(record, name, likeness(text, name), name) for record, name in search(kind, text)]
    both = [*sure, *(each for each in mistyped if each.likeness.share >= LEAST_ALIKE)]
    return list({each.id: each for each in reversed(both)}.values())[::-1][:limit]


def record_from(kind: str, text: str) -> str | None:
    """The id that somebody means: given in the text, or of the only record with that name or number."""
    if identifier := ID.search(text.lower()):
        return identifier.group()
    named = meant(kind, text) if text.strip() else None
    return named.id if named else None


def areas_like(text: str) -> list[tuple[str, str]]:
    """(code, name and level) of areas that the text may mean."""
    return [
        (area.code, f"{area.name} ({area.level.replace('_', ' ')})")
        for area in directory().nearest(text, limit=4)
        if area.current
    ]
