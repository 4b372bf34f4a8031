"""From cards to entries: what a new edition changes in how records are found."""

from collections.abc import Collection, Mapping, Sequence

from ...content.normal import Content
from ..entries import Successions, enter_editions, enter_renamed, rewrite_history, write_organisation_words
from ..entries.facts import facts_of
from ..entries.history import partnerships_naming
from ..entries.seen import Seen, seen_of
from ..entries.writing import entry_at
from ..models import CurrentEntry, EndedEntry, OrganisationCard, OrganisationWords, PartnershipCard


def enter_partnerships(
    cards: Sequence[tuple[PartnershipCard, Content]], *, anew: bool = False, just_published: bool = False
) -> None:
    """Entries of editions: of new ones beside those there are, else all of their records made anew.

    `anew` where organisations of the same batch were renamed, at lines between those of partnerships;
    `just_published` where all editions were published just now, so that none of them has an entry.
    """
    facts = {card.edition_id: facts_of(card, content) for card, content in cards}
    records = sorted({card.record_id for card, _ in cards})
    if anew or not (just_published or _are_newest(cards, records)):
        rewrite_history(records, facts)
        return
    successions = Successions.read()
    enter_editions(
        [
            entry_at(
                card.record_id,
                card.edition_id,
                card.edition_id,
                facts[card.edition_id],
                content["parties"],
                successions,
            )
            for card, content in cards
        ]
    )


def _are_newest(cards: Sequence[tuple[PartnershipCard, Content]], records: Sequence[str]) -> bool:
    """Whether each of these editions is the newest of its record, and has no entry yet."""
    if len(records) < len(cards) or any(card.superseded_seq for card, _ in cards):
        return False
    return not _entered(records, [card.edition_id for card, _ in cards])


def _entered(records: Sequence[str], editions: Collection[int]) -> bool:
    """Whether any of these editions has an entry already."""
    return any(
        model.objects.filter(record_id__in=records, edition_id__in=editions).exists()
        for model in (CurrentEntry, EndedEntry)
    )


def enter_organisations(
    cards: Sequence[tuple[OrganisationCard, Content]],
    before: Mapping[int, tuple[str, Seen]],
    *,
    just_published: bool = False,
) -> bool:
    """Words of organisations; and new entries of partnerships whose parties are called otherwise now.

    Returns whether any is. `just_published` as of partnerships.
    """
    editions = [card.edition_id for card, _ in cards]
    entered: set[int] = set()
    if not just_published:
        entered |= set(OrganisationWords.objects.filter(pk__in=editions).values_list("pk", flat=True))
    write_organisation_words(editions, in_place=bool(entered))
    seen = {card.edition_id: seen_of(card, [row["name"] for row in content["names"]]) for card, content in cards}
    latest = {organisation: seen for _, (organisation, seen) in sorted(before.items())}
    rewritten: set[str] = set()
    renamed: list[tuple[str, int]] = []
    for card in sorted((card for card, _ in cards), key=lambda card: card.edition_id):
        if card.edition_id in entered:
            if before.get(card.edition_id) != (card.record_id, seen[card.edition_id]):
                rewritten |= partnerships_naming(card.record_id)
        elif latest.get(card.record_id) != seen[card.edition_id]:
            renamed.append((card.record_id, card.edition_id))
        latest[card.record_id] = seen[card.edition_id]
    enter_renamed(renamed)
    if rewritten:
        rewrite_history(sorted(rewritten), {})
    return bool(renamed)
