"""Asking entries for facts: common ones by their bits, rare ones by an index."""

from collections import defaultdict

from ..entries.bits import Bits
from ..filters.conditions import Condition, HasFact
from ..models.entry import BITS_A_WORD

RARE = """card.id in (
        select facts.entry from catalogue_entryfacts as facts
         where facts.facts && (select array_agg(id) from catalogue_fact where name = any(%(rare)s)))"""


def condition_on_entries(has: HasFact, known: Bits) -> Condition:
    """That one of these facts (negated: none) is true of an entry called `card`."""
    common = {known.facts[fact] for fact in has.facts if fact in known.facts}
    rare = sorted(fact for fact in has.facts if fact not in known.facts)
    # `> 0` and never `<> 0`: the planner takes the first for a third of the rows, the second for nearly all.
    parts = [f"card.facts{word} & {mask} > 0" for word, mask in masks(common).items()]
    parts += [RARE] if rare else []
    either = " or ".join(parts) or "false"
    return Condition(f"not ({either})" if has.negated else either, {"rare": rare} if rare else {})


def masks(bits: set[int]) -> dict[int, int]:
    """Word → the mask of these bits in it."""
    by_word: dict[int, int] = defaultdict(int)
    for bit in bits:
        by_word[bit // BITS_A_WORD] |= 1 << bit % BITS_A_WORD
    return dict(sorted(by_word.items()))
