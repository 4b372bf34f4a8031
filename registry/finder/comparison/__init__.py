"""Two to four associations on the same questions: what is recorded of each, and what is not."""

from .answer import Cell, Comparison, Line, Row, compare
from .associations import FEWEST, MOST, Association, association_of, associations_to_compare
from .brief import BriefRow, in_brief
from .questions import QUESTIONS, Question

__all__ = [
    "FEWEST",
    "MOST",
    "QUESTIONS",
    "Association",
    "BriefRow",
    "Cell",
    "Comparison",
    "Line",
    "Question",
    "Row",
    "association_of",
    "associations_to_compare",
    "compare",
    "in_brief",
]
