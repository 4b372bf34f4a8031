"""What of an organisation is seen in the entries of its partnerships: all it is called, its numbers, its successors."""

from collections.abc import Collection, Sequence

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from ...organisations.models import Name
from ..models import OrganisationCard

# Name, successors, numbers, other names.
Seen = tuple[str, list[str], list[str], list[str]]


def seen_of(card: OrganisationCard, others: Sequence[str]) -> Seen:
    """Of one edition, whose further names are `others`."""
    return card.name, sorted(card.succeeded_by), sorted(card.identifiers), list(others)


def names_seen(organisations: Collection[str]) -> dict[int, tuple[str, Seen]]:
    """Edition → (organisation, what is seen of it), of all editions of these organisations."""
    others = Name.objects.filter(edition_id=OuterRef("edition_id")).order_by("position").values("name")
    cards = OrganisationCard.objects.filter(record_id__in=organisations).annotate(others=ArraySubquery(others))
    columns = "edition_id", "record_id", "name", "succeeded_by", "identifiers"
    return {card.edition_id: (card.record_id, seen_of(card, card.others)) for card in cards.only(*columns)}
