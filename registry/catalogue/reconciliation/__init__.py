"""Which records the cells of somebody's table mean: names, with what stands beside them, on the one matcher."""

from .answering import Match, reconcile
from .questions import Question, Stated

__all__ = ["Match", "Question", "Stated", "reconcile"]
