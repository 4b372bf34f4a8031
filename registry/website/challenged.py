"""A reader's challenge for those who decide on it: the field in words, what it says now, and what the reader says."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.content import fields_of, kind_of, normal
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Challenge

from .editing.names import names_of
from .editing.wording import label_of
from .public.telling.names import PageNames

# Whole tables are told by their first rows; the page of the record has them all.
MOST_ROWS = 12


@dataclass(frozen=True)
class ChallengedField:
    """`present` are (label, words) of what the register says there today; none where it says nothing any more."""

    challenge: Challenge
    name: str
    field: str
    present: list[tuple[str, str]]
    page: str


def challenged_fields(challenges: Iterable[Challenge]) -> list[ChallengedField]:
    listed = list(challenges)
    names = names_of(challenge.record for challenge in listed)
    return [_field(challenge, names.get(challenge.record, "A record that is no longer public")) for challenge in listed]


def _field(challenge: Challenge, name: str) -> ChallengedField:
    page_names = names_in(challenge.record)
    kind = page_names.kind.name
    return ChallengedField(
        challenge,
        name,
        page_names.pointer(challenge.pointer),
        present_at(page_names, challenge.pointer),
        f"/{kind}s/{challenge.record}/",
    )


def names_in(record: str) -> PageNames:
    """The names for the record as it stands now; of one that ended, for an empty record."""
    kind = kind_of(record)
    assert kind is not None  # noqa: S101  a challenge is about a record
    edition = current_edition_of(kind, record)
    return PageNames(kind, current_content(kind, edition) if edition else normal(kind, {}))


def present_at(names: PageNames, pointer: str) -> list[tuple[str, str]]:
    """What the record says at a pointer: one cell, the cells of a row, or the rows of a table."""
    _, table, *rest = pointer.split("/")
    model = names.kind.tables.get(table)
    if model is None or len(rest) > 1:
        words = names.value_at(pointer)
        return [("", words)] if words else []
    rows = names.content[table]
    if not rest:
        return [("", names.row(table, row["key"])) for row in rows[:MOST_ROWS]]
    row = next((row for row in rows if row["key"] == rest[0]), None)
    columns = fields_of(model)
    return [
        (label_of(table, column, str(columns[column].verbose_name)), columns[column].in_words(row[column], names))
        for column in columns
        if row and column != "key" and row[column] not in (None, [])
    ]
