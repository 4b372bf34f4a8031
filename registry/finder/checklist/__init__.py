"""What to ask an association when a group first meets it."""

from .answer import Ask, Fact, Known, checklist_for
from .questions import ASKED, Asked

__all__ = ["ASKED", "Ask", "Asked", "Fact", "Known", "checklist_for"]
