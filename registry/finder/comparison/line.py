"""One thing that is recorded of one association, with the partnerships that show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..terms import OwnPartnership

# So many partnerships are named under a sentence; the rest are counted.
NAMED = 4


@dataclass(frozen=True)
class Line:
    """`records` are (id, name) of the first few partnerships; `more` counts the rest. An aside is no answer in itself.

    `statement` is what differs from the statements of others where the sentence has more than that, such as how many
    partnerships show it; empty where an answer states nothing.
    """

    sentence: str
    records: tuple[tuple[str, str], ...] = ()
    more: int = 0
    is_aside: bool = False
    statement: str | None = None

    @property
    def compared(self) -> str:
        return self.sentence if self.statement is None else self.statement


def line_of(sentence: str, partnerships: Sequence[OwnPartnership] = (), statement: str | None = None) -> Line:
    named = tuple({own.record: (own.record, own.name) for own in partnerships}.values())
    return Line(sentence, named[:NAMED], max(0, len(named) - NAMED), statement=statement)
