"""Whether other weights would find more: chosen on one half of the questions, and told of the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product

from .criteria import CRITERIA
from .evaluation import Figures, by_criteria, figures_of

# Only how the weights stand to one another matters.
TRIED = {"here": (1, 2, 3, 4), "area": (0, 1, 2, 3), "kind": (0, 1, 2)}
OURS = {each.code: each.weight for each in CRITERIA}


@dataclass(frozen=True)
class Choice:
    """The weights that find most on one half, with what they and ours find on the other."""

    chosen_on: str
    weights: Mapping[str, float]
    elsewhere: Figures
    ours_elsewhere: Figures


def choices_by_half(year: int) -> list[Choice]:
    figures = _figures([dict(zip(TRIED, weights, strict=True)) for weights in product(*TRIED.values())], year)
    return [_choice(half, other, figures) for half, other in ("AB", "BA")]


def without_each(year: int) -> Iterator[tuple[str, Figures]]:
    """(criterion, what is found without it), by all questions."""
    for code in OURS:
        ((_, figures),) = _figures([OURS | {code: 0}], year)
        yield code, figures


def _figures(several: list[dict[str, float]], year: int) -> list[tuple[dict[str, float], Figures]]:
    orders = {str(at): partial(by_criteria, weights=weights) for at, weights in enumerate(several)}
    return list(zip(several, figures_of(orders, year).values(), strict=True))


def _choice(half: str, other: str, figures: list[tuple[dict[str, float], Figures]]) -> Choice:
    def on(part: str, of: Figures) -> Figures:
        return of.of(lambda rank: rank.ask.half == part)

    weights, best = max(figures, key=lambda pair: (on(half, pair[1]).hit(5), on(half, pair[1]).mean_reciprocal_rank))
    ours = next(of for tried, of in figures if tried == OURS)
    return Choice(half, weights, on(other, best), on(other, ours))
