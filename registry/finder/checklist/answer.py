"""For each question of a first meeting: what is recorded of each association, and what is to be asked because it is not."""

from dataclasses import dataclass
from itertools import groupby

from ..comparison import Association, Comparison, Line
from .questions import ASKED, Asked


@dataclass(frozen=True)
class Fact:
    """What the records say on one question of the comparison; no lines mean: not recorded, so ask."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Known:
    """The facts of one association that would answer the question."""

    association: Association
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Ask:
    """One question, with what is known of each association; nothing, where no record could answer it."""

    asked: Asked
    known: tuple[Known, ...]


def checklist_for(comparison: Comparison) -> list[tuple[str, list[Ask]]]:
    """By group, in the order of a conversation."""
    asks = [Ask(asked, tuple(_known(asked, each, comparison) for each in comparison.associations)) for asked in ASKED]
    return [(group, list(of)) for group, of in groupby(asks, key=lambda ask: ask.asked.group)]


def _known(asked: Asked, association: Association, comparison: Comparison) -> Known:
    rows = [comparison.row(code) for code in asked.facts]
    cells = [(row, cell) for row in rows for cell in row.cells if cell.association is association]
    return Known(association, tuple(Fact(row.question.label, cell.answers) for row, cell in cells))
