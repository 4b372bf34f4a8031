"""What an organisation promised in its partnerships, and what is said of whether it did it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...dates_in_words import date_in_words
from ..library.entries import KEPT
from ..terms import OwnPartnership

NOT_GIVEN = ("asked_for", "refused", "dropped")


@dataclass(frozen=True)
class Promise:
    """`kept` is empty where nobody has said whether it was."""

    record: str
    name: str
    words: str
    due: str
    kept: str
    kept_as_at: str
    is_predecessors: bool


def promises_of(partnerships: Iterable[OwnPartnership]) -> list[Promise]:
    """Those of which it is told whether they were kept, then those with a day, then the others."""
    promises = [
        Promise(
            own.record,
            own.name,
            row["plain_words"],
            date_in_words(row["due"]),
            KEPT.get(row["kept"] or "", ""),
            date_in_words(row["kept_as_at"]),
            own.is_only_a_predecessors,
        )
        for own in partnerships
        for row in own.content["clauses"]
        if row["promised_by"] in own.parties and row["status"] not in NOT_GIVEN
    ]
    return sorted(promises, key=lambda each: (not each.kept, not each.due))
