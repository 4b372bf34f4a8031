"""A record as pages read it: the stored text of the API, with the names of the organisations it speaks of."""

import json
from dataclasses import dataclass
from typing import Any, cast

from registry.catalogue.reading import Moment, read_edition, read_record
from registry.catalogue.reading.records import StoredRecord
from registry.dates_in_words import day_in_words
from registry.errors import RecordWithdrawn, UnknownRecord
from registry.publishing.stored_texts import texts_missing_from


@dataclass(frozen=True)
class PublicRecord:
    """`content` is the whole record with its derived values; `names` gives each organisation's name by id; `beside`
    is what others say of it, as the API has it.
    """

    content: dict[str, Any]
    names: dict[str, str]
    beside: dict[str, Any]
    as_of: int

    @property
    def assurance(self) -> dict[str, Any]:
        """Who confirmed or disputed it, and how many challenges are open."""
        return self.beside.get("assurance") or {}


class RecordMerged(Exception):
    """The record was merged: its page is that of `into`."""

    def __init__(self, into: str) -> None:
        super().__init__(into)
        self.into = into


def public_record(kind: str, record: str) -> PublicRecord:
    """The record as it is now; UnknownRecord where there is none, with the day and the reason if it was withdrawn."""
    stored = read_record(kind, record, moment=Moment())
    if stored.edition is None:
        if stored.tombstone is None:
            raise UnknownRecord(f"There is no {kind} {record} on the register.")
        _, at, reason, replaced_by = stored.tombstone
        if replaced_by:
            raise RecordMerged(replaced_by)
        raise RecordWithdrawn(f"This record is no longer public. It was withdrawn on {day_in_words(at)}: {reason}")
    return _as_data(kind, stored)


def public_edition(kind: str, record: str, number: int) -> PublicRecord:
    """One edition of a record as it was published, of records that are still on the register."""
    stored = read_edition(kind, record, number)
    if stored.edition is None:
        raise UnknownRecord(f"This record has no edition {number}. Its page lists those that it has.")
    return _as_data(kind, stored)


def _as_data(kind: str, stored: StoredRecord) -> PublicRecord:
    edition = cast(int, stored.edition)
    if stored.full is None:
        stored.full, *_ = texts_missing_from(kind, [edition])[edition]
    beside = json.loads(f"{{{stored.beside}}}")
    return PublicRecord(json.loads(stored.full), json.loads(stored.names), beside, stored.as_of)
