"""For each question of a first meeting: what is recorded of each association, and what is to be asked because it is not."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ..comparison import Association, Line
from .facts import MeetingFact
from .questions import MEETING_QUESTIONS, MeetingQuestion


@dataclass(frozen=True)
class Fact:
    """What the records say of one of the things that answer a question."""

    of: MeetingFact
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Known:
    """The facts of one association that would answer the question, or a part of it; none where nothing is recorded."""

    association: Association
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Ask:
    """One question, with what is recorded of each association."""

    question: MeetingQuestion
    answers: tuple[Known, ...]

    @property
    def known(self) -> tuple[Known, ...]:
        return tuple(known for known in self.answers if known.facts)

    @property
    def to_ask(self) -> tuple[str, ...]:
        """The names of those of which nothing is recorded: every question has an answer on the page, or says to ask."""
        return tuple(known.association.name for known in self.answers if not known.facts)


def checklist_for(associations: Sequence[Association], today: datetime.date) -> list[tuple[str, list[Ask]]]:
    """By group, in the order of a conversation."""
    asks = [
        Ask(question, tuple(_known(question, association, today) for association in associations))
        for question in MEETING_QUESTIONS
    ]
    return [(group, list(of)) for group, of in groupby(asks, key=lambda ask: ask.question.group)]


def _known(question: MeetingQuestion, association: Association, today: datetime.date) -> Known:
    facts = [Fact(fact, _answers(fact, association, today)) for fact in question.all_facts]
    return Known(association, tuple(fact for fact in facts if fact.lines))


def _answers(fact: MeetingFact, association: Association, today: datetime.date) -> tuple[Line, ...]:
    return tuple(line for line in fact.read(association, today) if not line.is_aside)
