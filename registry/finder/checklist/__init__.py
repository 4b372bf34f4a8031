"""What to ask an association when a group first meets it."""

from .answer import Ask, Fact, Known, checklist_for
from .questions import MEETING_QUESTIONS, MeetingQuestion

__all__ = ["MEETING_QUESTIONS", "Ask", "Fact", "Known", "MeetingQuestion", "checklist_for"]
