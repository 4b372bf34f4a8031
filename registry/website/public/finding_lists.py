"""The lists of associations on the page of the finder: the first few to read, the others a click away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.finder.lists import OWNING_ELSEWHERE, OWNING_ONLY, WITHOUT_PARTNERSHIP
from registry.finder.miles import miles_in_words
from registry.finder.places import Place
from registry.finder.reach import WITHIN_REACH_KM, Level

# So many are read before anything else; a volunteer rings three.
FIRST = 3
WITHIN = miles_in_words(WITHIN_REACH_KM)
ADDS_UP = "Those whose points add up to most come first: many for other reasons can outweigh work near you."
OWNERS_IN_ORDER = "Those with the largest part of their homes here come first: neither size nor building counts."
# (code of the list, title, in short for the list of what is on the page, what it means)
LISTS = (
    (
        Level.HERE,
        "Worked with a group in {around}",
        "In {around}",
        f"They took part in a partnership here. {ADDS_UP} Points say how much is written down, not how good anybody is.",
    ),
    (
        Level.AROUND,
        "Worked near you, or said to work in your area",
        "Worked near you, or said to work in your area",
        f"Near is within {WITHIN}, as the crow flies from {{measured_from}}, in the same nation or across a border on land. "
        f"Those without work that near are said to work in your region or nearer, or offer something here. {ADDS_UP}",
    ),
    (
        Level.FURTHER,
        "Further away, with partnerships on record",
        "Further away",
        f"No partnership of theirs within {WITHIN} is on record. Nothing says that they work here, but for what is said of "
        "all {nation}. They worked with a group elsewhere: ask whether they would come, or whom they would ask.",
    ),
    (
        WITHOUT_PARTNERSHIP,
        "Said to work here, without a recorded partnership",
        "Said to work here, without a recorded partnership",
        "They are said to work here or in all {nation}, offer something here, or were named in a plan here. No partnership of "
        "theirs is on the register. They may have one all the same, or be glad to begin.",
    ),
    (
        OWNING_ELSEWHERE,
        "Own homes here, and worked with a group elsewhere",
        "Own homes here, and worked with a group elsewhere",
        f"No partnership of theirs near you is on record. {OWNERS_IN_ORDER}",
    ),
    (
        OWNING_ONLY,
        "Own homes here, without a recorded partnership",
        "Own homes here, without a recorded partnership",
        "That they are landlords here is all that is recorded of them. Ask whether they have worked with a group. "
        f"{OWNERS_IN_ORDER}",
    ),
)


@dataclass(frozen=True)
class FindingList:
    """`first` are shown at once; `rest` where the reader asks for them. `total` counts those, too, who are not shown."""

    code: str
    anchor: str
    title: str
    short: str
    hint: str
    first: Sequence[dict[str, Any]]
    rest: Sequence[dict[str, Any]]
    total: int

    @property
    def number(self) -> int:
        return len(self.first) + len(self.rest)

    @property
    def count(self) -> str:
        """ "3", or "the first 3 of 12" where only some are on the page."""
        return str(self.total) if self.number in (0, self.total) else f"the first {self.number} of {self.total}"


def finding_lists(associations: Sequence[dict[str, Any]], counts: Mapping[str, int], place: Place) -> list[FindingList]:
    """Those with anybody in them, shown or not, the strongest kind of evidence first. Together they show the first few at
    once.
    """
    nation = place.nation.name_in_sentence if place.nation else "the nation"
    words = {"around": place.around, "measured_from": place.measured_from, "nation": nation}
    lists, still = [], FIRST
    for code, title, short, hint in LISTS:
        of = [each for each in associations if each["list"] == code]
        if counts[code]:
            lists.append(
                FindingList(
                    code=str(code),
                    anchor=code.replace("_", "-"),
                    title=title.format(**words),
                    short=short.format(**words),
                    hint=hint.format(**words),
                    first=of[:still],
                    rest=of[still:],
                    total=counts[code],
                )
            )
            still = max(0, still - len(of))
    return lists


def each_size_explained_once(lists: list[FindingList]) -> list[FindingList]:
    """The first card of each size group says what is usual in it; on every card it would be read as noise."""
    explained: set[str] = set()
    for each in lists:
        for association in (*each.first, *each.rest):
            size = association["peer_group"]["label"]
            association["is_first_of_its_size"] = size not in explained
            explained.add(size)
    return lists
