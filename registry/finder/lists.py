"""In which list an association stands: that is told by what kind of evidence there is, and never by its score."""

from collections.abc import Iterable
from dataclasses import dataclass

from .ranking import Ranked
from .reach import is_within_reach


@dataclass(frozen=True)
class Lists:
    """The strongest kind of evidence first. Each association is in one list, or counted in `only_registered`.

    `stating` took part in nothing: they are said to work here, offer something, or were named in a plan here.
    `owning_homes` have nothing but their homes here or within reach; some of them worked with groups far away.
    """

    with_partnerships: list[Ranked]
    stating: list[Ranked]
    owning_homes: list[Ranked]
    only_registered: int

    @property
    def shown(self) -> list[Ranked]:
        return [*self.with_partnerships, *self.stating, *self.owning_homes]


def lists_of(in_order: Iterable[Ranked], *, shows_all: bool, most: int) -> Lists:
    """`in_order` is the ranking. `shows_all` where no criterion counts, so that nobody scores anything."""
    proven, stating, owning, others = [], [], [], 0
    for each in in_order:
        evidence = each.evidence
        if evidence.homes_here and not is_within_reach(evidence) and not evidence.offers_here:
            owning.append(each)
        elif evidence.partnerships:
            if each.score > 0 or shows_all:
                proven.append(each)
        elif evidence.areas or evidence.offers_here or any(near.is_here for near in evidence.nearby):
            stating.append(each)
        else:
            others += 1
    return Lists(proven[:most], stating[:most], sorted(owning, key=_most_at_home)[:most], others)


def _most_at_home(each: Ranked) -> tuple[float, str, str]:
    """By the part of its homes that lies here, and not by their number, which would bring the largest first."""
    homes = each.evidence.homes_here
    return (-homes.part if homes else 0.0, each.evidence.name, each.evidence.organisation)
