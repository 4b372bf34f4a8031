"""How alike two names are, by the words they have: those that tell bodies apart decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from .common_words import is_common, weight
from .names import words_of
from .spelling import begins_alike, distance_between, mistakes_allowed

# Sorts of body that people confuse: one writes Karbon Homes, another Karbon Housing Association.
LOOSE = frozenset({"housing", "association", "homes", "group", "society", "limited"})
MISTYPED = 0.85


class Degree(IntEnum):
    """How surely two names are of one body."""

    ALIKE, TELLING, SAME = range(3)


@dataclass(frozen=True, order=True)
class Likeness:
    """`SAME`: the same words. `TELLING`: the same telling words, and no other sort of body. `share`: 1 if all is alike."""

    degree: Degree
    share: float


def likeness(name: str, other: str) -> Likeness:
    """Of two names as people write them."""
    words, others = words_of(name), words_of(other)
    if set(words) == set(others):
        return Likeness(Degree.SAME, 1.0)
    share = _share(words, others)
    telling, telling_others = _telling(words), _telling(others)
    if telling and telling == telling_others and set(words) ^ set(others) <= LOOSE:
        return Likeness(Degree.TELLING, share)
    return Likeness(Degree.ALIKE, share)


def _telling(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in words if not is_common(word))


def _share(words: Sequence[str], others: Sequence[str]) -> float:
    """What the words in common weigh, of what all words weigh."""
    whole = sum(map(weight, words)) + sum(map(weight, others))
    alone = [word for word in words if word not in others]
    left = [word for word in others if word not in words]
    common = 2 * sum(weight(word) for word in words if word in others)
    for word in alone:
        meant = next((other for other in left if _is_mistyped(word, other)), None)
        if meant is not None:
            left.remove(meant)
            common += MISTYPED * (weight(word) + weight(meant))
    return common / whole if whole else 0.0


def _is_mistyped(word: str, other: str) -> bool:
    if any(character.isdigit() for character in word + other) or not begins_alike(word, other):
        return False
    return distance_between(word, other) <= mistakes_allowed(min(word, other, key=len))
