"""Writing entries, in the transaction that publishes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import connection
from django.db.models import QuerySet

from ...content.normal import Content
from ...copying import copy_into
from ...partnerships.models import Party
from ..models import CurrentEntry, EntryFacts, Fact
from . import statements
from .facts import ORGANISATION, about_organisations, organisation_facts
from .involvements import write_involvements
from .numbers import names_of, numbers_of
from .successions import Successions

KIND = "partnership"
AT_ONCE = 1000


@dataclass(frozen=True)
class NewEntry:
    """An entry that begins at a line of the feed."""

    record: str
    edition: int
    line: int
    facts: set[str]
    kin: set[str] = field(default_factory=set)


def entry_at(
    record: str, edition: int, line: int, own: set[str], parties: Sequence[Content], successions: Successions
) -> NewEntry:
    """The entry that begins at a line: `own` are the facts that do not depend on who succeeded whom."""
    named = {row[ORGANISATION] for row in parties if row[ORGANISATION]}
    about = organisation_facts(
        parties, {organisation: successions.successors_of(organisation, line) for organisation in named}
    )
    kin = {relative for organisation in named for relative in successions.kin_of(organisation, line)}
    return NewEntry(record, edition, line, own | about, kin - named)


def enter_editions(entries: Sequence[NewEntry]) -> None:
    """Begin entries and end those that these records had; at most one for each record."""
    close_entries({entry.record: entry.line for entry in entries})
    _write_entries(entries)


def close_entries(lines: Mapping[str, int]) -> None:
    """End the current entries of records: each at its line of the feed."""
    if lines:
        with connection.cursor() as cursor:
            cursor.execute(statements.CLOSE, {"records": list(lines), "lines": list(lines.values())})


def _write_entries(entries: Sequence[NewEntry]) -> None:
    """Write entries as current ones, with their facts, words and bits."""
    if not entries:
        return
    numbers = numbers_of({fact for entry in entries for fact in entry.facts})
    with connection.cursor() as cursor:
        cursor.execute(statements.NEW_IDS, {"count": len(entries)})
        ids = [id_ for (id_,) in cursor.fetchall()]
        copy_into(
            EntryFacts,
            [
                {"entry": id_, "facts": sorted(numbers[fact] for fact in entry.facts)}
                for id_, entry in zip(ids, entries, strict=True)
            ],
        )
        written = {
            "ids": ids,
            "editions": [entry.edition for entry in entries],
            "lines": [entry.line for entry in entries],
        }
        kin = [(id_, relative) for id_, entry in zip(ids, entries, strict=True) for relative in sorted(entry.kin)]
        of_kin = {"kin_of": [id_ for id_, _ in kin], "kin": [relative for _, relative in kin]}
        cursor.execute(statements.WORDS_OF_ENTRIES, written | of_kin)
        cursor.execute(statements.NEW_LEXEMES.format(words="catalogue_entrywords"), {"ids": ids, "kind": KIND})
        cursor.execute(statements.CURRENT_ENTRIES, written)
    write_involvements(written["editions"])


def enter_renamed(organisations: Sequence[tuple[str, int]]) -> None:
    """Begin entries of partnerships that name one of these, whose names or successors changed at a line.

    Given as (organisation, line of the feed), in the order of the lines. Its successors were, or now are, called
    by its names as well.
    """
    if not organisations:
        return
    successions = Successions.read()
    facts = {
        (line, f"{ORGANISATION}={other}")
        for organisation, line in organisations
        for moment in (line - 1, line)
        for other in successions.successors_of(organisation, moment)
    }
    named = dict(Fact.objects.filter(name__in={fact for _, fact in facts}).values_list("name", "pk"))
    for line, fact in sorted(facts):
        if fact in named:  # unless organisations come first: nobody names them yet
            naming = CurrentEntry.objects.filter(pk__in=_entries_with(named[fact]), since_seq__lt=line)
            entries = iter(naming.order_by("record_id").values_list("id", "record_id", "edition_id").iterator())
            while batch := list(islice(entries, AT_ONCE)):
                _enter_anew(batch, line, successions)


def _entries_with(fact: int) -> QuerySet:
    return EntryFacts.objects.filter(facts__contains=[fact]).values("entry")


def _enter_anew(batch: Sequence[tuple[int, str, int]], line: int, successions: Successions) -> None:
    """The same facts as before, but for those about organisations."""
    numbers = dict(EntryFacts.objects.filter(pk__in=[entry for entry, *_ in batch]).values_list("entry", "facts"))
    names = names_of({number for facts in numbers.values() for number in facts})
    parties = parties_of(edition for *_, edition in batch)
    enter_editions(
        [
            entry_at(
                record,
                edition,
                line,
                {names[number] for number in numbers[entry] if not about_organisations(names[number])},
                parties.get(edition, []),
                successions,
            )
            for entry, record, edition in batch
        ]
    )


def parties_of(editions: Iterable[int]) -> dict[int, list[Content]]:
    """Edition → its parties that are on the register, with the columns that facts are made of."""
    by_edition: dict[int, list[Content]] = {}
    rows = Party.objects.filter(edition__in=list(editions)).exclude(organisation=None)
    for edition, organisation, side, part, roles in rows.values_list(
        "edition_id", "organisation_id", "side", "part", "roles"
    ):
        row = {ORGANISATION: organisation, "side": side, "part": part, "roles": roles}
        by_edition.setdefault(edition, []).append(row)
    return by_edition
