"""The order of associations for one question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .criteria import CRITERIA, NOTHING_IN_NATION, Criterion
from .evidence import Evidence

Weights = Mapping[str, float]
# Beyond these decimals, numbers differ by nothing that anybody recorded.
DECIMALS = 6
NOWHERE = float("inf")


@dataclass(slots=True)
class Ranked:
    """One association with its score and what each criterion gave."""

    evidence: Evidence
    score: float
    values: Mapping[str, float]

    @property
    def nearest_km(self) -> float:
        nearby = self.evidence.nearby
        return min(near.kilometres for near in nearby) if nearby else NOWHERE


def weights_of(callers: Weights, *, place_counts: bool = True, kind_counts: bool) -> dict[str, float]:
    """The weight of each criterion that counts: the caller's, else our own. What was not asked for does not count."""
    return {
        criterion.code: callers.get(criterion.code, criterion.weight)
        for criterion in CRITERIA
        if (kind_counts if criterion.code == "kind" else place_counts)
    }


def ranked(evidence: Iterable[Evidence], weights: Weights) -> list[Ranked]:
    """Best first. Equal scores: the nearest partnership, then more partnerships, then name and id."""
    criteria = [criterion for criterion in CRITERIA if criterion.code in weights]
    total = sum(weights.values())
    return sorted((_ranked(each, criteria, weights, total) for each in evidence), key=_order)


def _ranked(evidence: Evidence, criteria: Sequence[Criterion], weights: Weights, total: float) -> Ranked:
    values = {criterion.code: criterion.value(evidence) for criterion in criteria}
    score = sum([weights[code] * value for code, value in values.items()]) / total if total else 0.0
    if not evidence.is_in_nation:
        score *= NOTHING_IN_NATION
    return Ranked(evidence, round(score, DECIMALS), values)


def _order(each: Ranked) -> tuple[float, float, int, str, str]:
    evidence = each.evidence
    return -each.score, each.nearest_km, -evidence.partnerships, evidence.name, evidence.organisation
