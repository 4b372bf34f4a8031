"""Writing entries, in the transaction that publishes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from ...content.normal import Content
from ...copying import copy_into
from ...partnerships.models import Party
from ..models import CurrentEntry, EntryFacts
from . import statements
from .facts import ORGANISATION, about_organisations, organisation_facts
from .numbers import names_of, numbers_of
from .successions import Successions

KIND = "partnership"


@dataclass(frozen=True)
class NewEntry:
    """An entry that begins at a line of the feed."""

    record: str
    edition: int
    line: int
    facts: set[str]


def enter_editions(entries: Sequence[NewEntry]) -> None:
    """Begin entries and end those that these records had; at most one for each record."""
    close_entries({entry.record: entry.line for entry in entries})
    write_entries(entries)


def close_entries(lines: Mapping[str, int]) -> None:
    """End the current entries of records: each at its line of the feed."""
    if lines:
        with connection.cursor() as cursor:
            cursor.execute(statements.CLOSE, {"records": list(lines), "lines": list(lines.values())})


def write_entries(entries: Sequence[NewEntry]) -> list[int]:
    """Write entries as current ones, with their facts, words and bits; returns their numbers."""
    if not entries:
        return []
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
        cursor.execute(statements.WORDS_OF_ENTRIES, written)
        cursor.execute(statements.NEW_LEXEMES.format(words="catalogue_entrywords"), {"ids": ids, "kind": KIND})
        cursor.execute(statements.CURRENT_ENTRIES, written)
    return ids


def enter_renamed(organisation: str, line: int, successions: Successions) -> None:
    """Begin entries of all partnerships that name a body whose name or successors changed at a line."""
    number = numbers_of([f"{ORGANISATION}={organisation}"]).values()
    facts = EntryFacts.objects.filter(facts__contains=list(number)).values_list("entry", "facts")
    of_entry = dict(facts)
    naming = list(CurrentEntry.objects.filter(pk__in=of_entry, since_seq__lt=line).order_by("record_id"))
    names = names_of({number for entry in naming for number in of_entry[entry.pk]})
    parties = parties_of(entry.edition_id for entry in naming)
    enter_editions(
        [
            NewEntry(
                entry.record_id,
                entry.edition_id,
                line,
                {name for number in of_entry[entry.pk] if not about_organisations(name := names[number])}
                | organisation_facts_at(parties.get(entry.edition_id, []), line, successions),
            )
            for entry in naming
        ]
    )


def organisation_facts_at(parties: Sequence[Content], line: int, successions: Successions) -> set[str]:
    """The facts about organisations that rows of parties make at a line of the feed."""
    named = {row[ORGANISATION] for row in parties if row[ORGANISATION]}
    return organisation_facts(parties, {one: successions.successors_of(one, line) for one in named})


def parties_of(editions: Iterable[int]) -> dict[int, list[Content]]:
    """Edition → its parties that are on the register, with the columns that facts are made of."""
    found: dict[int, list[Content]] = {}
    rows = Party.objects.filter(edition__in=list(editions)).exclude(organisation=None)
    for edition, organisation, side, part, roles in rows.values_list(
        "edition_id", "organisation_id", "side", "part", "roles"
    ):
        row = {ORGANISATION: organisation, "side": side, "part": part, "roles": roles}
        found.setdefault(edition, []).append(row)
    return found
