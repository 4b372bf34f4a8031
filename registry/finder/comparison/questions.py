"""The questions that a group asks of every association. What a record does not answer gives no line."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..terms import TERMS
from . import about_them, track_record
from .associations import Association
from .line import Line

Read = Callable[[Association, datetime.date], Iterator[Line]]
WHO, DONE, TERMS_OF, WHERE, NOW, ENDINGS = (
    "Who they are",
    "What they have done with community groups",
    "Their usual terms",
    "Where they work",
    "Are they open to you now?",
    "When it did not work, and who confirms it",
)


@dataclass(frozen=True)
class Question:
    """`read` gives the lines of one association; `unknown` is said where it gives no answer. Where answers differ by
    their nature, as addresses do, that is not marked.
    """

    code: str
    group: str
    label: str
    read: Read
    unknown: str = "Not recorded"
    marks_differences: bool = True


QUESTIONS: Sequence[Question] = (
    Question("kind", WHO, "What sort of body it is", about_them.kind),
    Question("size", WHO, "Homes it owns", about_them.size),
    Question("peer_group", WHO, "Size group, to compare like with like", about_them.peer_group),
    Question("registered", WHO, "Registered as a landlord", about_them.registered, marks_differences=False),
    Question(
        "group",
        WHO,
        "The group it belongs to, and mergers",
        about_them.relations,
        marks_differences=False,
    ),
    Question(
        "partnerships",
        DONE,
        "Partnerships on record",
        track_record.partnerships,
        "None on record. That does not mean that there are none.",
    ),
    Question("community_kinds", DONE, "With what kinds of group", track_record.community_kinds),
    Question("stages", DONE, "How far they have come", track_record.stages),
    Question("homes", DONE, "Homes in them", track_record.homes),
    *(Question(term.code, TERMS_OF, term.label, track_record.term_reader(term.code)) for term in TERMS),
    Question("exits", TERMS_OF, "What happens if one side leaves", track_record.exits, marks_differences=False),
    Question("areas", WHERE, "Where it says, or is said, to work", about_them.areas),
    Question(
        "districts",
        WHERE,
        "Where its partnerships are",
        track_record.districts,
        marks_differences=False,
    ),
    Question(
        "notice",
        NOW,
        "Notice to groups that look for a partner",
        about_them.notices,
        "No notice on the register. Ask: many associations give none.",
    ),
    Question("contact", NOW, "How to reach it", about_them.contact, marks_differences=False),
    Question(
        "endings",
        ENDINGS,
        "Refusals, departures and endings",
        track_record.endings,
        "None recorded. That does not mean that there were none.",
    ),
    Question(
        "confirmations",
        ENDINGS,
        "Partnerships that it has confirmed itself",
        track_record.confirmations,
    ),
)
