"""Where an enquiry goes: to whoever carries on the organisation's work, by the best way that is known."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from registry.catalogue.models import OrganisationCard
from registry.errors import UnknownRecord
from registry.feed.models import Tombstone
from registry.organisations.models import OrganisationEdition
from registry.outbox.recipients import curators, role_mailbox
from registry.publishing.current import name_of_organisation


class Way(enum.Enum):
    """How the organisation can be reached."""

    MAILBOX = "mailbox"
    WEBSITE = "website"
    CURATORS = "curators"
    NONE = "none"


@dataclass(frozen=True)
class Destination:
    """`written_to` is the organisation that the reader named; `answering` are those that carry its work on, itself if it
    does. An enquiry is taken only where there is one of them, and a way to reach it.
    """

    written_to: str
    written_to_name: str
    answering: tuple[tuple[str, str], ...]
    way: Way
    website: str = ""

    @property
    def organisation(self) -> str:
        """Whom the enquiry goes to."""
        return self.answering[0][0]

    @property
    def name(self) -> str:
        return self.answering[0][1]

    @property
    def is_carried_on(self) -> bool:
        """Whether another organisation answers in place of the one that was named."""
        return self.organisation != self.written_to

    @property
    def takes_enquiries(self) -> bool:
        return len(self.answering) == 1 and self.way in (Way.MAILBOX, Way.CURATORS)


def destination_of(organisation: str) -> Destination:
    """Who answers for an organisation today, and how; UnknownRecord where nobody does."""
    answering = those_who_carry_on(organisation)
    if not answering:
        raise UnknownRecord("There is no such organisation on the register. Look for it by its name.")
    website = website_of(answering[0].edition_id)
    way = Way.NONE
    if len(answering) == 1:
        if role_mailbox(answering[0].record_id):
            way = Way.MAILBOX
        elif website:
            way = Way.WEBSITE
        elif curators():
            way = Way.CURATORS
    return Destination(
        written_to=organisation,
        written_to_name=name_of_organisation(organisation),
        answering=tuple((card.record_id, card.name) for card in answering),
        way=way,
        website=website,
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
        merged = Tombstone.objects.filter(record=current).exclude(replaced_by="").values_list("replaced_by", flat=True)
        onward = [*merged, *_on_the_register(card.succeeded_by if card else [])]
        if onward:
            waiting += onward
        elif card:
            answering.append(card)
    return answering


def _on_the_register(organisations: list[str]) -> list[str]:
    """Those that have a page, or lead to one, in their order."""
    current = OrganisationCard.objects.filter(record_id__in=organisations, superseded_seq=None)
    merged = Tombstone.objects.filter(record__in=organisations).exclude(replaced_by="")
    known = {*current.values_list("record_id", flat=True), *merged.values_list("record", flat=True)}
    return [each for each in organisations if each in known]


def website_of(edition: int) -> str:
    """Where the organisation says that it is reached: its page for that, else its own site."""
    row = OrganisationEdition.objects.filter(pk=edition).values_list("contact_url", "website").first()
    return next((link for link in row or () if link), "")
