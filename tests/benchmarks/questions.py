"""What readers ask of the lists, and in how many milliseconds of the database they are to be answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from registry.catalogue.reading.orderings import ORDERINGS

from .drawn_filters import combinations

COMBINATIONS = 30
THREE_FILTERS = "stage=live&homes_min=40&tenure=social_rent"
# Nobody has all of the words: what is common, and what is rare.
ALL_BUT_ONE = ("q=harbour+orchard+chapel+quarry+station+mill", "q=stonebridge+meadow+wyford")
# By each kind of evidence for a region, a nation and a district; who takes part in anything, and landlords who do not.
OF_ORGANISATIONS = (
    *(f"area=E12000009&area_evidence={evidence}" for evidence in ("partnership", "stated", "homes_owned")),
    *(f"area={area}&area_evidence=partnership,stated,homes_owned" for area in ("E92000001", "E06000057")),
    "has_partnership=true",
    "has_partnership=false",
    "has_partnership=false&kind=housing_association&area=E12000009&area_evidence=homes_owned",
)
# One common word, two words, a typing mistake, a beginning of three letters.
SEARCHES = {
    "partnership": ("q=homes", "q=harbour+orchard", "q=harbuor", "q=orc", *ALL_BUT_ONE),
    "organisation": ("q=housing", "q=land+trust", "q=comunity", "q=hou"),
}
FILTERED_SEARCHES = (
    "q=homes&stage=live&homes_min=40",
    "q=harbour+orchard&tenure=social_rent",
    "q=orchard&area=E92000001",
)


@dataclass(frozen=True)
class Question:
    """Lists of one kind that are to be answered within `wanted` milliseconds each."""

    title: str
    wanted: float
    queries: tuple[str, ...]
    kind: str = "partnership"


def questions(seed: int, last_line: int) -> Iterator[Question]:
    """All of them; `last_line` is the last line of the feed, of which earlier moments are parts."""
    drawn, orders = tuple(combinations(seed, COMBINATIONS)), tuple(orderings())
    yield Question("no filter", 10, ("",))
    yield Question(f"{COMBINATIONS} combinations of filters", 40, drawn)
    yield Question("every ordering", 40, orders)
    yield Question("every ordering, one filter", 40, tuple(f"stage=live&{one}" for one in orders))
    yield Question("every ordering, three filters", 40, tuple(f"{THREE_FILTERS}&{one}" for one in orders))
    for words, tenths in (("nine tenths", 9), ("half", 5), ("one tenth", 1)):
        then = f"known_at={last_line * tenths // 10}"
        yield Question(f"combinations, known_at {words}", 40, at(then, ("", *drawn)))
        yield Question(
            f"orderings, known_at {words}", 40, at(then, (*orders, *(f"stage=live&{one}" for one in orders)))
        )
    yield Question("organisations of an area, and partners", 50, OF_ORGANISATIONS, "organisation")
    for kind, queries in SEARCHES.items():
        yield Question(f"search of {kind}s", 15, queries, kind)
    yield Question("search with a filter", 30, FILTERED_SEARCHES)
    for words, tenths in (("nine tenths", 9), ("half", 5)):
        then = f"known_at={last_line * tenths // 10}"
        yield Question(f"search with a filter, known_at {words}", 60, at(then, FILTERED_SEARCHES))


def orderings() -> Iterator[str]:
    for name in ORDERINGS["partnership"]:
        yield f"ordering={name}"
        yield f"ordering=-{name}"


def at(moment: str, queries: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{query}&{moment}".removeprefix("&") for query in queries)
