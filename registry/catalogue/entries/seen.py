"""What of an organisation is seen in the entries of its partnerships: all it is called, its numbers, its successors."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from ...organisations.models import Name
from ..models import OrganisationCard

# Name, successors, numbers, other names.
Seen = tuple[str, list[str], list[str], list[str]]


def seen_of(cards: Iterable[OrganisationCard]) -> dict[int, Seen]:
    """Edition → what is seen of it."""
    by_edition = {card.edition_id: card for card in cards}
    others = defaultdict(list)
    rows = Name.objects.filter(edition_id__in=by_edition).order_by("edition_id", "position")
    for edition, name in rows.values_list("edition_id", "name"):
        others[edition].append(name)
    return {
        edition: (card.name, sorted(card.succeeded_by), sorted(card.identifiers), others[edition])
        for edition, card in by_edition.items()
    }


def names_seen(organisations: Collection[str]) -> dict[int, tuple[str, Seen]]:
    """Edition → (organisation, what is seen of it), of all editions of these organisations."""
    cards = list(
        OrganisationCard.objects.filter(record_id__in=organisations).only(
            "edition_id", "record_id", "name", "succeeded_by", "identifiers"
        )
    )
    seen = seen_of(cards)
    return {card.edition_id: (card.record_id, seen[card.edition_id]) for card in cards}
