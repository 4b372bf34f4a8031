"""What is searched for where no record has all of the words: records that have all but one of them.

People add what they know of a thing and the register does not say: the town of a body whose place is not recorded,
*old* before a bank, *flats* after a police station. Of two words either alone would say too little, so both stay.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from django.db import connections

from .words import Search, all_words

FEWEST, MOST = 3, 8
SOMEBODY_HAS = "select exists (select from {words} as words where words.vector @@ %(query)s::tsquery)"


def loosened(search: Search, words: str, *, using: str = "default") -> Search:
    """The search itself where a record, today's or an earlier one, has all of its words. `words` is the table of them."""
    if not (search.tells and FEWEST <= len(search.words) <= MOST) or _somebody_has(search.query, words, using):
        return search
    return replace(search, query=all_but_one(search.words), words=(), all_but_one=search.words)


def _somebody_has(query: str, words: str, using: str) -> bool:
    with connections[using].cursor() as cursor:
        cursor.execute(SOMEBODY_HAS.format(words=words), {"query": query})
        return cursor.fetchone()[0]


def all_but_one(words: Sequence[tuple[str, ...]]) -> str:
    """As a tsquery."""
    return " | ".join(f"({all_words(kept)})" for kept in combinations(words, len(words) - 1))
