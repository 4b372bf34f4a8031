"""What a check finds, and how checks are declared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding matters."""

    WRONG = "wrong"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it must be: what is seen, and what to do about it."""

    words: str
    fix: str
    weight: Weight = Weight.WRONG


Look = Callable[[], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """`statement` is what must hold; a check that needs the database is left out where that cannot be reached."""

    statement: str
    look: Look
    needs_database: bool


CHECKS: list[Check] = []


def check(statement: str, *, needs_database: bool = True) -> Callable[[Look], Look]:
    """Declare what must hold; the function yields a finding for each way in which it does not."""

    def declared(look: Look) -> Look:
        CHECKS.append(Check(statement, look, needs_database))
        return look

    return declared
