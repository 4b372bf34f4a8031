"""All entries of a record made anew: for a catalogue that is rebuilt, or an edition from which text was removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...partnerships.models import Party
from ..models import CurrentEntry, EndedEntry, EntryFacts, EntryWords, PartnershipCard
from .facts import ORGANISATION, about_organisations
from .involvements import take_out_involvements
from .numbers import names_of
from .seen import Seen, names_seen
from .successions import Successions
from .words import forget_lexemes, lexemes_of
from .writing import KIND, NewEntry, close_entries, enter_editions, entry_at, parties_of


@dataclass(frozen=True)
class Names:
    """What is seen of organisations, as of any line of the feed."""

    cards: Mapping[str, Sequence[tuple[int, Seen]]]

    def changes(self, organisation: str) -> list[int]:
        return [line for line, _ in self.cards.get(organisation, ())]

    def at(self, organisation: str, line: int) -> Seen | None:
        return next((seen for since, seen in reversed(self.cards.get(organisation, ())) if since <= line), None)


def rewrite_history(records: Sequence[str], facts: Mapping[int, set[str]]) -> None:
    """Make the entries of these records anew, from their cards.

    `facts` has those of the editions whose content was at hand; others keep theirs.
    """
    kept = _facts_of_editions(records, without=facts)
    lexemes = _take_out(records)
    cards = PartnershipCard.objects.filter(record_id__in=records).order_by("edition_id")
    spans = [(card.record_id, card.edition_id, card.superseded_seq) for card in cards]
    parties = parties_of(edition for _, edition, _ in spans)
    successions = Successions.read()
    names = _names_of(_relatives(parties, successions))
    entries: dict[str, list[NewEntry]] = {}
    for record, edition, until in spans:
        own = facts[edition] if edition in facts else kept[edition]
        rows = parties.get(edition, [])
        lines = _lines(edition, until, rows, names, successions)
        entries.setdefault(record, []).extend(entry_at(record, edition, line, own, rows, successions) for line in lines)
    _write(entries, {edition: until for _, edition, until in spans})
    forget_lexemes(KIND, lexemes)


def partnerships_naming(organisation: str) -> set[str]:
    """Partnerships that ever named it, or kin of it, as a party."""
    kin = Successions.read().ever_kin_of(organisation)
    editions = Party.objects.filter(organisation_id__in=kin).values_list("edition_id", flat=True)
    return set(PartnershipCard.objects.filter(pk__in=editions).values_list("record_id", flat=True))


def _lines(edition: int, until: int | None, rows: list, names: Names, successions: Successions) -> Iterator[int]:
    """Where an entry of an edition begins: with the edition, and with each change of what it says of parties."""
    organisations = sorted({row[ORGANISATION] for row in rows})
    relatives = _relatives({edition: rows}, successions)
    changes = {line for relative in relatives for line in names.changes(relative)} | successions.lines()
    before = None
    for line in [edition, *sorted(line for line in changes if line > edition and (until is None or line < until))]:
        successors = [sorted(successions.successors_of(organisation, line)) for organisation in organisations]
        kin = {relative for organisation in organisations for relative in successions.kin_of(organisation, line)}
        state = successors, [(relative, names.at(relative, line)) for relative in sorted({*organisations, *kin})]
        if state != before:
            yield line
        before = state


def _relatives(parties: Mapping[int, list], successions: Successions) -> set[str]:
    """Parties, and all who ever were their kin."""
    named = {row[ORGANISATION] for rows in parties.values() for row in rows}
    return named.union(*(successions.ever_kin_of(organisation) for organisation in named))


def _write(entries: Mapping[str, list[NewEntry]], until: Mapping[int, int | None]) -> None:
    """The first entries of all records, then the second, and so on: each ends the one before.

    The last of an edition ends with it: no other follows at once where the record left the register.
    """
    for turn in range(max(map(len, entries.values()), default=0)):
        of_turn = [of_record[turn : turn + 2] for of_record in entries.values() if len(of_record) > turn]
        enter_editions([entry for entry, *_ in of_turn])
        last = [
            entry for entry, *following in of_turn if not any(entry.edition == other.edition for other in following)
        ]
        close_entries({entry.record: end for entry in last if (end := until[entry.edition]) is not None})


def _facts_of_editions(records: Sequence[str], without: Mapping[int, set[str]]) -> dict[int, set[str]]:
    """Edition → the facts that its entries had, but for those about organisations."""
    entries: dict[int, int] = {}
    for model in (EndedEntry, CurrentEntry):
        entries |= dict(model.objects.filter(record_id__in=records).values_list("id", "edition_id"))
    editions = {entry: edition for entry, edition in entries.items() if edition not in without}
    of_entries = dict(EntryFacts.objects.filter(pk__in=editions).values_list("entry", "facts"))
    names = names_of({number for facts in of_entries.values() for number in facts})
    return {
        editions[entry]: {names[number] for number in facts if not about_organisations(names[number])}
        for entry, facts in of_entries.items()
    }


def _take_out(records: Sequence[str]) -> list[str]:
    """Delete the entries of these records; returns the words they had."""
    ids: list[int] = []
    for model in (EndedEntry, CurrentEntry):
        entries = model.objects.filter(record_id__in=records)
        ids += entries.values_list("id", flat=True)
        entries.delete()
    take_out_involvements(records)
    lexemes = lexemes_of("catalogue_entrywords", ids)
    EntryFacts.objects.filter(pk__in=ids).delete()
    EntryWords.objects.filter(pk__in=ids).delete()
    return lexemes


def _names_of(organisations: set[str]) -> Names:
    seen: dict[str, list[tuple[int, Seen]]] = {}
    for line, (organisation, of_line) in sorted(names_seen(organisations).items()):
        seen.setdefault(organisation, []).append((line, of_line))
    return Names(seen)
