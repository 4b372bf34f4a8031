"""For each question of a first meeting: what is recorded of each association, and what is to be asked because it is not."""

from dataclasses import dataclass
from itertools import groupby

from ..comparison import Association, Comparison, Line
from .questions import MEETING_QUESTIONS, MeetingQuestion


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

    question: MeetingQuestion
    known: tuple[Known, ...]


def checklist_for(comparison: Comparison) -> list[tuple[str, list[Ask]]]:
    """By group, in the order of a conversation."""
    asks = [
        Ask(question, tuple(_known(question, each, comparison) for each in comparison.associations))
        for question in MEETING_QUESTIONS
    ]
    return [(group, list(of)) for group, of in groupby(asks, key=lambda ask: ask.question.group)]


def _known(question: MeetingQuestion, association: Association, comparison: Comparison) -> Known:
    rows = [comparison.row(code) for code in question.facts]
    cells = [(row, cell) for row in rows for cell in row.cells if cell.association is association]
    return Known(association, tuple(Fact(row.question.label, cell.answers) for row, cell in cells))
