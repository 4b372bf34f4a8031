"""What answers a question of a first meeting: exactly that, and nothing that only stands near it in a record.

What the comparison and the clause library say too is read by them, so that no two pages can differ.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ...numbers_in_words import counted
from ...vocabularies.vocabulary import label
from ..comparison import QUESTIONS, Association, Line
from ..comparison.line import line_of
from ..comparison.questions import Read
from ..library import topic_called, topic_of
from ..library.entries import Entry
from ..published_rows import PublishedRow
from ..terms import OwnPartnership, sentence_of
from ..terms.questions import RIGHTS


@dataclass(frozen=True)
class MeetingFact:
    """`read` gives the lines of one association; `label` is said where a question has several facts. `kinds` are the kinds
    of right to which the usual term is narrowed; `topic` is that of the clause library where all its lines stand.
    """

    code: str
    label: str
    read: Read
    kinds: tuple[str, ...] = ()
    topic: str = ""


def of_comparison(code: str, *, is_plain: bool = False) -> MeetingFact:
    """The answers to a question of the comparison, where all of them answer; `is_plain` where they need no label."""
    question = next(question for question in QUESTIONS if question.code == code)
    return MeetingFact(code, "" if is_plain else question.label, question.read)


def of_rights(*kinds: str) -> MeetingFact:
    """Of the rights that groups ask about by name, those of these kinds."""

    def read(association: Association, today: datetime.date) -> Iterator[Line]:
        term = next(term for term in association.terms if term.code == "rights")
        narrowed = replace(term, answers=tuple(answer for answer in term.answers if answer.code in kinds))
        telling = {answer.record for answer in narrowed.answers}
        if sentence := sentence_of(narrowed):
            yield line_of(sentence, [own for own in association.partnerships if own.record in telling])

    return MeetingFact("rights", " or ".join(label("protection_kind", kind) for kind in kinds), read, kinds)


def of_library(topic: str) -> MeetingFact:
    """What was agreed on a topic, in the words of the clause library; without the rights that `of_rights` reads."""

    def read(association: Association, today: datetime.date) -> Iterator[Line]:
        for own in association.partnerships:
            if own.was_left:
                continue
            for table, row in _terms_on(topic, own):
                entry = Entry(PublishedRow(table, row, own.content, own.year, association.names))
                states = f" ({'; '.join(entry.states)})" if entry.states else ""
                yield line_of(f"{entry.title}: {entry.words}{states}", [own])

    return MeetingFact(f"library_{topic}", "Terms agreed", read, topic=topic)


def _terms_on(topic: str, own: OwnPartnership) -> Iterator[tuple[str, dict[str, Any]]]:
    rows = [("clauses", row["topic"], row) for row in own.content["clauses"]]
    rows += [("protections", row["kind"], row) for row in own.content["protections"] if row["kind"] not in RIGHTS]
    meant = topic_called(topic)
    yield from ((table, row) for table, code, row in rows if topic_of(table, code) == meant)


def _smallest(association: Association, today: datetime.date) -> Iterator[Line]:
    """Of those with homes finished; where there are none, of those that are planned. What it left others may have built."""
    for state, words in (("completed", "finished"), ("planned", "planned so far")):
        sizes = [(own.homes[state], own) for own in association.own_work]
        if known := [(number, own) for number, own in sizes if number]:
            number, own = min(known, key=lambda pair: (pair[0], pair[1].record))
            yield line_of(f"On record: {counted(number, 'home')}, {words}", [own])
            return


def _results(association: Association, today: datetime.date) -> Iterator[Line]:
    if measured := [own for own in association.partnerships if own.content["outcomes"]]:
        yield line_of(f"On record of {counted(len(measured), 'partnership')}", measured)


SMALLEST = MeetingFact("smallest", "The smallest scheme on record", _smallest)
RESULTS = MeetingFact("results", "Results on record", _results)
