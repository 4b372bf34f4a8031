"""On what terms an association usually works with community groups, told by the partnerships that show it.

`usual_terms` reads the partnerships of associations in one statement; `questions` reads one partnership;
`term` gathers what several say. Whatever a partnership does not record counts as silence, never as no.
"""

from .partnerships import MOST_READ, OwnPartnership, own_partnerships
from .questions import TERMS, Answer, TermQuestion
from .term import Term, terms_of

__all__ = ["MOST_READ", "TERMS", "Answer", "OwnPartnership", "Term", "TermQuestion", "own_partnerships", "terms_of"]
