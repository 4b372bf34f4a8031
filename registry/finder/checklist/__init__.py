"""What to ask an association when a group first meets it."""

from .answer import Ask, Known, checklist_for
from .questions import ASKED, Asked

__all__ = ["ASKED", "Ask", "Asked", "Known", "checklist_for"]
