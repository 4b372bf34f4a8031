"""What is followed, and what is new of it since a line of the feed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

import orjson
from django.db.models import Q

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters
from registry.catalogue.models import OrganisationCard, PartnershipCard
from registry.catalogue.reading.concerning import records_of_organisations
from registry.catalogue.reading.effects import read_effects
from registry.catalogue.reading.moments import Moment
from registry.dates_in_words import day_in_words
from registry.feed.models import Change
from registry.public_address import at
from registry.vocabularies.vocabulary import label

from .models import Followed, Following

LISTS = {
    Followed.PARTNERSHIPS: ("partnership", PartnershipFilters),
    Followed.ORGANISATIONS: ("organisation", OrganisationFilters),
}
# A letter of more would not be read; of the rest it says how many there are.
MOST = 50


@dataclass(frozen=True)
class Subject:
    """A filter of one of the lists, as the query of its address, or one record."""

    followed: Followed
    question: str = ""
    record: str = ""


def filter_of(followed: Followed, texts: Mapping[str, str]) -> Subject:
    """A filter; always written in one order, so that the same is known again. BadParameter names what is wrong."""
    LISTS[followed][1].read(texts.items())
    return Subject(followed, urlencode(sorted(texts.items()), safe=","))


@dataclass(frozen=True)
class Item:
    """One record in a letter: what it is called, where it is read, and what happened to it where that is told."""

    name: str
    link: str
    events: tuple[str, ...] = ()


@dataclass
class News:
    """What is new; `more` are those that a letter has no room for."""

    entered: list[Item] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    happened: list[Item] = field(default_factory=list)
    more: int = 0

    def __bool__(self) -> bool:
        return bool(self.entered or self.changed or self.left or self.happened)


def news_of(following: Following, until: int) -> News:
    """What is new between the line that was told last and this one."""
    if following.followed == Followed.RECORD:
        return _of_a_record(following.record, following.line, until)
    return _of_a_filter(Followed(following.followed), following.question, following.line, until)


def _of_a_filter(followed: Followed, question: str, after: int, until: int) -> News:
    kind, filters = LISTS[followed]
    conditions = filters.read(parse_qsl(question, keep_blank_values=True))
    page = read_effects(kind, conditions, after=after, until=Moment(sequence=until), size=MOST)
    news = News(more=max(0, page.count - MOST))
    for each in orjson.loads(f"[{page.results}]"):
        getattr(news, each["effect"]).append(Item(each["name"], at(f"/id/{each['id']}")))
    return news


def _of_a_record(record: str, after: int, until: int) -> News:
    """Of an organisation also what happened to those it succeeded, and to partnerships that name one of them."""
    about = records_of_organisations([record]) if record.startswith("org-") else Q(record=record)
    lines = Change.objects.filter(about, sequence__gt=after, sequence__lte=until).order_by("sequence")
    events: dict[str, list[str]] = {}
    for line in lines:
        edition = f" (edition {line.edition})" if line.edition else ""
        words = f"{label('change_kind', line.kind)}{edition}, {day_in_words(line.at)}"
        events.setdefault(line.record, []).append(words)
    shown = list(events)[:MOST]
    names = _names_of(shown)
    items = [Item(names.get(each, each), at(f"/id/{each}"), tuple(events[each])) for each in shown]
    return News(happened=items, more=max(0, len(events) - MOST))


def _names_of(records: Iterable[str]) -> dict[str, str]:
    """What each was called last; also of those that have gone."""
    ids, names = list(records), {}
    for cards in (PartnershipCard.objects, OrganisationCard.objects):
        # The newest edition comes last, and stays.
        rows = cards.filter(record_id__in=ids).order_by("edition_id").values_list("record_id", "name")
        names.update(dict(rows))
    return names
