"""In which list an association stands: that is told by what kind of evidence there is, and never by its score."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from .ranking import Ranked
from .reach import Level

WITHOUT_PARTNERSHIP, OWNING_ELSEWHERE, OWNING_ONLY = "without_partnership", "owning_elsewhere", "owning_only"
PROVEN = frozenset(map(str, Level))
EVERY_LIST = (*Level, WITHOUT_PARTNERSHIP, OWNING_ELSEWHERE, OWNING_ONLY)


@dataclass(frozen=True)
class Lists:
    """The strongest kind of evidence first. Each association is in one list, or counted in `only_registered`.

    `stating` took part in nothing: they are said to work here, offer something, or were named in a plan here.
    `owning_homes` have nothing but their homes here or within reach; some of them worked with groups far away.
    `counts` has how many each list has in all, by its code.
    """

    with_partnerships: list[Ranked]
    stating: list[Ranked]
    owning_homes: list[Ranked]
    only_registered: int
    counts: Mapping[str, int]

    @property
    def shown(self) -> list[Ranked]:
        return [*self.with_partnerships, *self.stating, *self.owning_homes]


# Of a list that is shown whole; on a register of thousands nobody reads further.
MOST_OF_A_WHOLE_LIST = 200


def lists_of(in_order: Iterable[Ranked], *, shows_all: bool, most: int, whole: str = "") -> Lists:
    """`in_order` is the ranking. `shows_all` where no criterion counts, so that nobody scores anything. `most` are shown of
    those with partnerships, of those without and of the owners; of the list with the code `whole` all.
    """
    members: dict[str, list[Ranked]] = {name: [] for name in EVERY_LIST}
    proven: list[Ranked] = []
    others = 0
    for each in in_order:
        name = list_of(each)
        is_proven = name in PROVEN
        if name is None or (is_proven and not each.score and not shows_all):
            others += 1
        else:
            members[name].append(each)
            proven += [each] if is_proven else []
    owning = sorted([*members[OWNING_ELSEWHERE], *members[OWNING_ONLY]], key=_most_at_home)
    counts = {str(name): len(of) for name, of in members.items()}
    first = partial(_first, most=most, whole=whole)
    return Lists(first(proven), first(members[WITHOUT_PARTNERSHIP]), first(owning), others, counts)


def list_of(ranked: Ranked) -> str | None:
    """The code of its list; None where nothing of it is recorded for the place."""
    evidence = ranked.evidence
    if evidence.homes_here and ranked.level is Level.FURTHER:
        return OWNING_ELSEWHERE if evidence.partnerships else OWNING_ONLY
    if evidence.partnerships:
        return str(ranked.level)
    if evidence.areas or evidence.offers_here or any(near.is_here for near in evidence.nearby):
        return WITHOUT_PARTNERSHIP
    return None


def _first(in_order: Sequence[Ranked], *, most: int, whole: str) -> list[Ranked]:
    rest = [each for each in in_order[most:] if list_of(each) == whole] if whole else []
    return [*in_order[:most], *rest[:MOST_OF_A_WHOLE_LIST]]


def _most_at_home(each: Ranked) -> tuple[float, str, str]:
    """By the part of its homes that lies here, and not by their number, which would bring the largest first."""
    homes = each.evidence.homes_here
    return (-homes.part if homes else 0.0, each.evidence.name, each.evidence.organisation)
