"""Who hears of which news, by what the events say: few questions, however many news there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.contrib.auth import get_user_model

from registry.outbox.recipients import Recipient, curators, person_numbered, somebody_at

from .event import Hearer, News

# What one recipient hears of, each with the reason.
Items = list[tuple[News, Hearer]]


def recipients_of(news: Collection[News], *, by: int | None = None) -> dict[Recipient, Items]:
    """Recipient → what they hear of, each thing once and for the first reason; nobody hears of what they did themselves."""
    known = _known_people(news)
    hearing: dict[Recipient, Items] = defaultdict(list)
    for each in news:
        reached: set[Recipient] = set()
        for hearer in each.event.hears:
            for recipient in _recipients(each, hearer, known):
                if recipient not in reached and (by is None or recipient.person != by):
                    reached.add(recipient)
                    hearing[recipient].append((each, hearer))
    return hearing


def approvers_of(organisations: Iterable[str]) -> dict[str, list[int]]:
    """Organisation → numbers of the people who decide in its name."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for organisation, person in get_user_model().objects.approvers(organisations):
        numbers[organisation].append(person)
    return numbers


@dataclass(frozen=True)
class KnownPeople:
    """Whoever may hear of any of some news, read at once."""

    approvers: dict[str, list[int]]
    active: frozenset[int]
    curators: list[Recipient]


def _known_people(news: Collection[News]) -> KnownPeople:
    organisations = {each.organisation for each in news} | {party for each in news for party in each.parties}
    makers = {maker for each in news if Hearer.MAKERS in each.event.hears for maker in each.makers}
    active = get_user_model().objects.filter(pk__in=makers, is_active=True) if makers else ()
    hearers = {hearer for each in news for hearer in each.event.hears}
    return KnownPeople(
        approvers_of(organisations - {""}),
        frozenset(person.pk for person in active),
        curators() if hearers & {Hearer.DECIDERS, Hearer.CURATORS} else [],
    )


def _recipients(news: News, hearer: Hearer, known: KnownPeople) -> Iterable[Recipient]:
    own = [person_numbered(person) for person in known.approvers.get(news.organisation, ())]
    match hearer:
        case Hearer.DECIDERS:
            return own or known.curators
        case Hearer.APPROVERS:
            return own
        case Hearer.PARTIES:
            others = sorted(set(news.parties) - {news.organisation})
            return [person_numbered(person) for party in others for person in known.approvers.get(party, ())]
        case Hearer.MAKERS:
            return [person_numbered(person) for person in sorted(known.active.intersection(news.makers))]
        case Hearer.ADDRESSEE:
            return [somebody_at(news.address)] if news.address else []
        case Hearer.CURATORS:
            return known.curators
