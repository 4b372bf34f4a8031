"""On what terms an association usually works with community groups, told by the partnerships that show it.

`own_partnerships` reads the partnerships of associations in one statement; `questions` reads one partnership;
`term` gathers what several say. Whatever a partnership does not record counts as silence, never as no.
"""

from .brief import brief_of, statement_of
from .partnerships import MOST_READ, OwnPartnership, own_partnerships, partnerships_naming
from .questions import TERMS, Answer, TermQuestion, agreed_clauses
from .sentences import left_out_of, sentence_of, silence_of, years_in_words
from .term import Term, terms_of

__all__ = [
    "MOST_READ",
    "TERMS",
    "Answer",
    "OwnPartnership",
    "Term",
    "TermQuestion",
    "agreed_clauses",
    "brief_of",
    "left_out_of",
    "own_partnerships",
    "partnerships_naming",
    "sentence_of",
    "silence_of",
    "statement_of",
    "terms_of",
    "years_in_words",
]
