"""A term in a few words, for a table that is read at a glance, and what of it can differ from the term of another."""

from .questions import IN_A_CLAUSE, NO_END
from .sentences import range_of
from .term import Term

# So many kinds of answer are named; the rest are counted.
MOST_NAMED = 2
SHORTER = {NO_END: "no end", IN_A_CLAUSE: "as a clause has it"}


def brief_of(term: Term) -> str:
    """ "125 years, some planned", "the community group (4), the association (1)"; empty where nothing is recorded."""
    named = [f"{SHORTER.get(code, _short(words))} ({number})" for code, words, number in term.counts]
    more = [f"{len(named) - MOST_NAMED} more"] if len(named) > MOST_NAMED else []
    parts = [part for part in (range_of(term), *named[:MOST_NAMED], *more) if part]
    planned = ", only planned" if term.are_all_planned else ""
    words = f"{', '.join(parts)}{planned}"
    return f"{words[:1].upper()}{words[1:]}"


def statement_of(term: Term) -> str:
    """Without how many partnerships show it. That a clause says something states nothing."""
    codes = sorted({code for code, _, _ in term.counts if code != IN_A_CLAUSE})
    parts = [part for part in (range_of(term), *codes) if part]
    return "; ".join([*parts, "planned"] if parts and term.are_all_planned else parts)


def _short(words: str) -> str:
    """Without the explanation, in the middle of a sentence."""
    words = words.partition(":")[0]
    return f"{words[:1].lower()}{words[1:]}"
