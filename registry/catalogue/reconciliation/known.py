"""What a batch of questions has to know of the register, read in a few statements for all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from ...content.kinds import kinds
from ..filters import Conditions
from ..filters.search_words import tells_something
from ..naming import Candidate, candidates, id_in, surely_meant
from ..reading.moments import Moment
from ..reading.orderings import Ordering
from ..reading.pages import read_page
from .questions import MOST_MATCHES, ORGANISATION, PARTNERSHIP, Question, properties_of

CARDS = {
    ORGANISATION: """
select card.record_id, card.edition_id, card.name, card.kind, '', card.areas, '{}'::varchar[]
from catalogue_organisationcard as card
where card.superseded_seq is null and (card.record_id = any(%(records)s) or card.edition_id = any(%(editions)s))""",
    PARTNERSHIP: """
select card.record_id, card.edition_id, card.name, card.stage, card.settlement, card.areas, card.organisations
from catalogue_partnershipcard as card
where card.superseded_seq is null and (card.record_id = any(%(records)s) or card.edition_id = any(%(editions)s)
   or card.organisations && %(parties)s::varchar[])""",
}
# An organisation, those that it succeeded, and those that carry its record on.
LINEAGE = """
select asked.id, card.record_id
from unnest(%(ids)s::varchar[]) as asked(id)
join catalogue_organisationcard as card
  on card.superseded_seq is null and (card.succeeded_by && array[asked.id]
     or exists (select from catalogue_organisationcard as own
                 where own.superseded_seq is null and own.record_id = asked.id
                   and own.succeeded_by && array[card.record_id]))
"""


@dataclass(frozen=True)
class Known:
    """A current record, as far as questions ask of it. `sort` is the kind of organisation, or the stage."""

    id: str
    edition: int
    name: str
    sort: str
    settlement: str
    areas: frozenset[str]
    organisations: frozenset[str]


@dataclass
class Register:
    """What is known of the names in a batch, and of the records that they may mean."""

    named: dict[str, dict[str, list[Candidate]]] = field(default_factory=dict)
    searched: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    records: dict[str, dict[str, Known]] = field(default_factory=dict)
    lineage: dict[str, frozenset[str]] = field(default_factory=dict)

    def candidates(self, kind: str, text: str) -> list[Candidate]:
        return self.named.get(kind, {}).get(text, [])

    def meant(self, text: str) -> frozenset[str]:
        """Organisations that a text may mean, with those whose record they carry on: one where that is sure."""
        if identifier := id_in(text, kinds()[ORGANISATION].prefix):
            return self.lineage.get(identifier, frozenset({identifier}))
        of_text = self.candidates(ORGANISATION, text)
        sure = surely_meant(of_text)
        ids = [sure.id] if sure else [each.id for each in of_text]
        return frozenset().union(*(self.lineage.get(each, frozenset({each})) for each in ids))


def read_register(questions: Sequence[Question]) -> Register:
    """The statements do not grow with the questions, but for names that the matcher takes for no record surely."""
    register = Register()
    texts = {kind: _texts(kind, questions) for kind in (ORGANISATION, PARTNERSHIP)}
    register.named = {kind: candidates(kind, of_kind) for kind, of_kind in texts.items() if of_kind}
    parties = _parties(questions, register)
    register.lineage = _lineage(parties)
    editions: dict[tuple[str, str], list[int]] = {}
    for question in questions:
        key = (question.kind, question.named)
        if question.named and key not in editions and surely_meant(register.candidates(*key)) is None:
            editions[key] = _searched(*key)
    for kind in {question.kind for question in questions}:
        of_kind = {key: hits for key, hits in editions.items() if key[0] == kind}
        known = _records(kind, questions, register, parties, [each for hits in of_kind.values() for each in hits])
        register.records[kind] = {each.id: each for each in known}
        by_edition = {each.edition: each.id for each in known}
        register.searched |= {
            key: [by_edition[edition] for edition in hits if edition in by_edition] for key, hits in of_kind.items()
        }
    return register


def _texts(kind: str, questions: Iterable[Question]) -> set[str]:
    """What calls records of a kind by name: the names that are asked for, and what is stated beside them."""
    texts = {question.named for question in questions if question.kind == kind and question.named}
    for question in questions:
        for stated in question.stated:
            if properties_of(question.kind)[stated.property].names == kind:
                texts.update(stated.values)
    return texts


def _parties(questions: Iterable[Question], register: Register) -> frozenset[str]:
    """Organisations that may be meant beside the names of partnerships."""
    values = {
        value
        for question in questions
        if question.kind == PARTNERSHIP
        for stated in question.stated
        if properties_of(PARTNERSHIP)[stated.property].names
        for value in stated.values
    }
    return frozenset().union(*(register.meant(value) for value in values))


def _lineage(parties: Iterable[str]) -> dict[str, frozenset[str]]:
    ids = sorted(parties)
    if not ids:
        return {}
    lineage = {each: {each} for each in ids}
    with connection.cursor() as cursor:
        cursor.execute(LINEAGE, {"ids": ids})
        for organisation, related in cursor.fetchall():
            lineage[organisation].add(related)
    return {each: frozenset(related) for each, related in lineage.items()}


def _searched(kind: str, text: str) -> list[int]:
    """Editions that a search for the text finds, the most relevant first; none where it has no word to search for."""
    if not tells_something(text):
        return []
    conditions, ordering = Conditions(search=text), Ordering((), by_relevance=True)
    return read_page(kind, conditions, moment=Moment(), ordering=ordering, size=MOST_MATCHES).editions


def _records(
    kind: str, questions: Iterable[Question], register: Register, parties: Iterable[str], editions: list[int]
) -> list[Known]:
    of_kind = [question for question in questions if question.kind == kind]
    texts = [question.named for question in of_kind]
    texts += [value for question in of_kind for stated in question.stated for value in stated.values]
    records = {each.id for text in texts for each in register.candidates(kind, text)}
    records |= {identifier for text in texts if (identifier := id_in(text, kinds()[kind].prefix))}
    with_lineage = set(parties).union(*(register.lineage.get(each, frozenset()) for each in parties))
    values: dict[str, Any] = {"records": sorted(records), "editions": editions, "parties": sorted(with_lineage)}
    with connection.cursor() as cursor:
        cursor.execute(CARDS[kind], values)
        return [
            Known(record, edition, name, sort, settlement, frozenset(areas), frozenset(organisations))
            for record, edition, name, sort, settlement, areas, organisations in cursor.fetchall()
        ]
