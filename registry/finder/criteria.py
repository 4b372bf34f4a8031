"""The criteria: each a number from 0 to 1 of what the evidence says, and why it weighs what it weighs.

No figure here depends on who asks. A criterion that was not asked for is left out of the mean; what is not known
scores nothing and is described as not known. Endings, refusals and the size of an association are never scored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp

from ..partnerships.taking_part import ONLY_NAMED
from ..places.directory import directory
from .evidence import Evidence, NearPartnership, StatedArea

# How much one partnership in the same district says; the next one adds a share of what is left.
ONE_PARTNERSHIP = 0.7
FADES_OVER_KM = 30
# What a partnership says less, and why.
WAS_COMMUNITY_SIDE, WAS_TAKEN_OVER = 0.5, 0.5
TAKEN_OVER = ("transfer_out_of_community_control",)
OF_LEVEL = {
    "parish": 1.0,
    "district": 1.0,
    "county": 0.8,
    "combined_authority": 0.8,
    "region": 0.5,
    "country": 0.15,
    "union": 0.15,
}
REPORTED, A_PREDECESSORS = 0.8, 0.8
# An association that shows nothing in this nation is shown, and far down.
NOTHING_IN_NATION = 0.25


def here(evidence: Evidence) -> float:
    """They have done it near here: 1 − Π(1 − 0.7·p) over their partnerships."""
    if not evidence.nearby:
        return 0.0
    left = 1.0
    for near in evidence.nearby:
        left *= 1 - ONE_PARTNERSHIP * nearness(near)
    return 1 - left


def nearness(near: NearPartnership) -> float:
    """1 in the same district, else fading with distance; less where it says less, and nothing over the sea. What it was
    only proposed, considered or asked for is no work done.
    """
    if near.part in ONLY_NAMED or not (near.is_here or near.is_reachable):
        return 0.0
    value = 1.0 if near.is_here else ONE_PARTNERSHIP * exp(-near.kilometres / FADES_OVER_KM)
    if near.side == "community":
        value *= WAS_COMMUNITY_SIDE
    if near.model in TAKEN_OVER:
        value *= WAS_TAKEN_OVER
    return value


def area(evidence: Evidence) -> float:
    """They are said to work here: the narrowest area that contains the place."""
    if not evidence.areas:
        return 0.0
    return max(stated_area(evidence, stated) for stated in evidence.areas)


def stated_area(evidence: Evidence, stated: StatedArea) -> float:
    areas = directory()
    current = areas.resolve(stated.code)
    value = OF_LEVEL.get(areas.get(current[0]).level, 0.0)
    if stated.certainty != "stated":
        value *= REPORTED
    if stated.organisation != evidence.organisation:
        value *= A_PREDECESSORS
    return value


def kind(evidence: Evidence) -> float:
    """They know groups like yours: schemes with this kind, the first telling most and the old ones less."""
    return min(1.0, 1.5 * evidence.of_kind / (evidence.of_kind + 2))


@dataclass(frozen=True)
class Criterion:
    """`weight` is what it weighs unless the caller says otherwise; `why` is the reason for it."""

    code: str
    label: str
    weight: float
    value: Callable[[Evidence], float]
    why: str


CRITERIA: Sequence[Criterion] = (
    Criterion(
        "here",
        "Nearest work on record",
        3,
        here,
        "Can add most: what an association did for a neighbour is the hardest evidence that it could do it for you.",
    ),
    Criterion(
        "area",
        "Where it works",
        2,
        area,
        "A claim, so it counts less than what was done. Without it, associations that are new to community-led homes "
        "would not be found at all.",
    ),
    Criterion(
        "kind",
        "Groups like yours",
        1,
        kind,
        "Can add least: with more, large national associations that are not at home here come first.",
    ),
)
