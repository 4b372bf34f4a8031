"""The order of associations for one question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from ..partnerships.taking_part import TOOK_PART
from .criteria import CRITERIA, NOTHING_IN_NATION, Criterion
from .evidence import Evidence
from .reach import Level, is_replaced_everywhere, level_of

Weights = Mapping[str, float]
# Beyond these decimals, numbers differ by nothing that anybody recorded.
DECIMALS = 6
NOWHERE = float("inf")


@dataclass(slots=True)
class Ranked:
    """One association with the kind of evidence there is, its score, and what each criterion gave."""

    evidence: Evidence
    level: Level
    score: float
    values: Mapping[str, float]
    is_replaced_everywhere: bool = False
    order: tuple[Any, ...] = ()

    @property
    def nearest_km(self) -> float:
        """To the nearest partnership in which it took part."""
        if not self.evidence.nearby:
            return NOWHERE
        return min((near.kilometres for near in self.evidence.nearby if near.part in TOOK_PART), default=NOWHERE)


def weights_of(callers: Weights, *, place_counts: bool = True, kind_counts: bool) -> dict[str, float]:
    """The weight of each criterion that counts: the caller's, else our own. What was not asked for does not count."""
    return {
        criterion.code: callers.get(criterion.code, criterion.weight)
        for criterion in CRITERIA
        if (kind_counts if criterion.code == "kind" else place_counts)
    }


def ranked(evidence: Iterable[Evidence], weights: Weights) -> list[Ranked]:
    """First those who took part in a partnership in the district itself; of each kind the best score first, and last those
    of whose partnerships others have taken over each. Equal scores: the nearest partnership, then more, then name and id.
    """
    criteria = [criterion for criterion in CRITERIA if criterion.code in weights]
    total = sum(weights.values())
    weighed = tuple(weights.items())
    return sorted((_ranked(each, criteria, weights, total, weighed) for each in evidence), key=attrgetter("order"))


def _ranked(
    evidence: Evidence, criteria: Sequence[Criterion], weights: Weights, total: float, weighed: tuple[Any, ...]
) -> Ranked:
    """One of which nothing is known at the place stands as it stood for the question before, with the same weights."""
    if evidence.is_of_the_place:
        return _ranked_anew(evidence, criteria, weights, total)
    before, known = evidence.ranked_elsewhere
    if before != weighed:
        known = _ranked_anew(evidence, criteria, weights, total)
        evidence.ranked_elsewhere = (weighed, known)
    return known


def _ranked_anew(evidence: Evidence, criteria: Sequence[Criterion], weights: Weights, total: float) -> Ranked:
    values = {criterion.code: criterion.value(evidence) for criterion in criteria}
    score = sum([weights[code] * value for code, value in values.items()]) / total if total else 0.0
    if not evidence.is_in_nation:
        score *= NOTHING_IN_NATION
    each = Ranked(evidence, level_of(evidence), round(score, DECIMALS), values, is_replaced_everywhere(evidence))
    each.order = _order(each)
    return each


def _order(each: Ranked) -> tuple[bool, bool, float, float, int, str, str]:
    evidence = each.evidence
    return (
        each.level is not Level.HERE,
        each.is_replaced_everywhere,
        -each.score,
        each.nearest_km,
        -evidence.partnerships,
        evidence.name,
        evidence.organisation,
    )
