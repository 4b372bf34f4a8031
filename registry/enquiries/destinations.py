"""Where an enquiry goes: to whoever carries on the organisation's work, by the best way that is known."""

from __future__ import annotations

from dataclasses import dataclass

from registry.catalogue.models import OrganisationCard
from registry.errors import UnknownRecord
from registry.feed.endings import ending_at, endings_among
from registry.publishing.current import name_of_organisation

from .ways import Way, WayToReach, ways_to_reach


@dataclass(frozen=True)
class Destination:
    """`written_to` is the organisation that the reader named; `answering` are those that carry its work on, itself if it
    does. An enquiry is taken only where there is one of them, and a mailbox of its own or else no better way than the
    curators. `ways` are all that are known, the best first.
    """

    written_to: str
    written_to_name: str
    answering: tuple[tuple[str, str], ...]
    ways: tuple[WayToReach, ...]

    @property
    def way(self) -> Way:
        """The best one, by which an enquiry would go."""
        return self.ways[0].way if self.ways and len(self.answering) == 1 else Way.NONE

    @property
    def organisation(self) -> str:
        """Whom the enquiry goes to."""
        return self.answering[0][0]

    @property
    def name(self) -> str:
        return self.answering[0][1]

    @property
    def goes_to_curators(self) -> bool:
        return self.way is Way.CURATORS

    @property
    def has_mailbox(self) -> bool:
        """One of its own; that of its group takes no enquiries in its name."""
        return self.way is Way.MAILBOX and self.ways[0].organisation == self.organisation

    @property
    def receiver(self) -> str:
        """Who reads the enquiry and answers it, in a sentence."""
        return "the curators of the register" if self.goes_to_curators else self.name

    @property
    def heading(self) -> str:
        """What can be done about it, as the heading of its page says it."""
        if len(self.answering) > 1:
            return f"Write to {self.written_to_name}"
        if self.goes_to_curators:
            return f"Ask the curators how to reach {self.name}"
        if self.has_mailbox:
            return f"Write to {self.name}"
        return (
            f"How to reach {self.name}, and what to write"
            if self.ways
            else f"No contact on record: whom to ask about {self.name}"
        )

    @property
    def numbers(self) -> tuple[WayToReach, ...]:
        """The public registers that print its address."""
        return tuple(way for way in self.ways if way.way is Way.REGISTER)

    @property
    def is_carried_on(self) -> bool:
        """Whether another organisation answers in place of the one that was named."""
        return self.organisation != self.written_to

    @property
    def takes_enquiries(self) -> bool:
        return self.goes_to_curators or self.has_mailbox


def destination_of(organisation: str) -> Destination:
    """Who answers for an organisation today, and how; UnknownRecord where nobody does."""
    answering = those_who_carry_on(organisation)
    if not answering:
        raise UnknownRecord("There is no such organisation on the register. Look for it by its name.")
    return Destination(
        written_to=organisation,
        written_to_name=name_of_organisation(organisation),
        answering=tuple((card.record_id, card.name) for card in answering),
        ways=tuple(ways_to_reach([organisation])[organisation]),
    )


def those_who_carry_on(organisation: str) -> list[OrganisationCard]:
    """The organisations in which its work goes on; itself where it is not known to have passed it on."""
    answering: list[OrganisationCard] = []
    waiting, seen = [organisation], set()
    while waiting:
        current = waiting.pop(0)
        if current in seen:
            continue
        seen.add(current)
        card = OrganisationCard.objects.filter(record_id=current, superseded_seq=None).first()
        ending = ending_at(current)
        merged = [ending.replaced_by] if ending and ending.replaced_by else []
        onward = [*merged, *_on_the_register(card.succeeded_by if card else [])]
        if onward:
            waiting += onward
        elif card:
            answering.append(card)
    return answering


def _on_the_register(organisations: list[str]) -> list[str]:
    """Those that have a page, or lead to one, in their order."""
    current = OrganisationCard.objects.filter(record_id__in=organisations, superseded_seq=None)
    merged = {record for record, ending in endings_among(organisations).items() if ending.replaced_by}
    known = {*current.values_list("record_id", flat=True), *merged}
    return [each for each in organisations if each in known]
