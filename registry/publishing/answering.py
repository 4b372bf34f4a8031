"""Who answers challenges to a record."""

from registry.accounts.actor import Actor
from registry.catalogue.models import Assurance
from registry.content import kind_of

from .current import current_edition_of
from .models import Challenge
from .ownership import with_successors
from .pointers import publisher_organisation_of


def who_answers(challenge: Challenge, by: Actor | None = None) -> str:
    """The organisation that published what stands now, or that of its successors for which the actor acts.

    Empty where the register's own editors compiled it, and while a party disputes it: then curators answer.
    """
    if Assurance.objects.filter(record_id=challenge.record, until_seq=None, confirmation="disputed").exists():
        return ""
    kind = kind_of(challenge.record)
    edition = current_edition_of(kind, challenge.record) if kind else None
    owner = publisher_organisation_of(edition.pk) if edition else ""
    if owner and by is not None and owner not in by.roles:
        return next(iter(sorted(with_successors([owner]) & by.roles.keys())), owner)
    return owner
