"""Which known word a mistyped one is meant for; none rather than an unlike one."""

import re
from collections.abc import Iterable, Iterator

SHORTEST_MISTYPED = 5
ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ers",
    "er",
    "ed",
    "es",
    "al",
    "s",
    "e",
    "y",
)


def mistakes_allowed(word: str) -> int:
    """A letter too many, too few, wrong or two swapped: none in a short word, one, or two in a long one."""
    return 0 if len(word) < SHORTEST_MISTYPED else 1 if len(word) < 9 else 2


def meant_by(word: str, stem: str, others: Iterable[str]) -> str | None:
    """The likeliest of the stems `others`. People hardly mistype the first letter, and never a number."""
    if any(character.isdigit() for character in word):
        return None
    best: tuple[int, int, str] | None = None
    for other in others:
        distance = min((distance_between(form, other) for form in _forms(word, stem)), default=99)
        if not begins_alike(stem, other) or distance > mistakes_allowed(min(word, other, key=len)):
            if not _swapped(stem, other):
                continue
            distance = 1
        best = min(best or (99, 0, ""), (distance, abs(len(other) - len(stem)), other))
    return best[2] if best else None


def begins_alike(word: str, other: str) -> bool:
    """The same first letter, or the first two swapped."""
    return word[:1] == other[:1] or (len(word) > 1 and word[1] + word[0] == other[:2])


def _swapped(word: str, other: str) -> bool:
    """Two neighbours swapped in a word of four letters: all that is forgiven there."""
    return len(word) == len(other) == 4 and distance_between(word, other) == 1 and sorted(word) == sorted(other)


def _forms(word: str, stem: str) -> Iterator[str]:
    """The stem, the word, and the word without an English ending: a mistake may hide an ending, or make one.

    *vally* is stemmed to *valli*, two letters from *valley*.
    """
    yield stem
    yield word
    yield re.sub("y$", "i", word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_MISTYPED - 1:
            yield word.removesuffix(ending)


def distance_between(word: str, other: str) -> int:
    """Letters to put in, take out or change, and neighbours to swap (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        before_that, before, row = before, row, [i] + [0] * len(other)
        for j, other_letter in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == other_letter:
                row[j] = min(row[j], before_that[j - 2] + 1)
    return row[len(other)]
