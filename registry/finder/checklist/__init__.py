"""What to ask an association when a group first meets it, and whom to ring before."""

from .answer import Ask, Fact, Known, checklist_for
from .questions import MEETING_QUESTIONS, MeetingQuestion
from .to_ring import ToRing, groups_of, partnerships_to_ring

__all__ = [
    "MEETING_QUESTIONS",
    "Ask",
    "Fact",
    "Known",
    "MeetingQuestion",
    "ToRing",
    "checklist_for",
    "groups_of",
    "partnerships_to_ring",
]
