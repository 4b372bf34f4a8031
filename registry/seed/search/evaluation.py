"""The measure of the search: what is typed, what is meant, and whether it comes first.

`variations.csv` says what people type. `meant` was labelled by a person, by the exact name on the register, and by no
code of ours; it is empty where the register does not have what is typed. `source` names where a spelling is from. The
misses of both halves were read while the matcher was written, so neither half is of spellings it had not met. Those
called fresh were written afterwards by somebody who had read neither the matcher nor the other spellings.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ...catalogue.filters import Conditions
from ...catalogue.naming import candidates, surely_meant
from ...catalogue.reading.moments import Moment
from ...catalogue.reading.orderings import Ordering
from ...catalogue.reading.pages import read_page
from ...catalogue.reconciliation import Question, reconcile

FILE = Path(__file__).parent / "variations.csv"
FIRST = 5
# As OpenRefine sends them.
BATCH = 10
TUNED, UNSEEN, FRESH = "tuned", "held_out", "fresh"


@dataclass(frozen=True)
class Variation:
    """One thing that somebody types, and the ids of the records that it may mean."""

    half: str
    kind: str
    typed: str
    meant: str
    way: str
    source: str

    @property
    def all_meant(self) -> list[str]:
        """One id, or a few where a place or a body has several records; none where it is not on the register."""
        return self.meant.split()


@dataclass
class Figures:
    """What came out, over some variations."""

    findable: int = 0
    first: int = 0
    among_first: int = 0
    not_on_register: int = 0
    nothing: int = 0
    certain: int = 0
    certain_and_wrong: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int:
        return self.findable + self.not_on_register

    @property
    def top_1(self) -> float:
        """Share of what is on the register that stands first."""
        return self.first / self.findable if self.findable else 0.0

    @property
    def top_5(self) -> float:
        return self.among_first / self.findable if self.findable else 0.0

    @property
    def false_certainty(self) -> float:
        """Share of all that was typed for which another record than is meant was named as certain."""
        return self.certain_and_wrong / self.tried if self.tried else 0.0


# The records that come first, and the one that is named as certain, if one is.
Answer = tuple[list[str], str]
Asking = Callable[[str, Sequence[str]], Iterable[Answer]]


@cache
def variations(file: Path = FILE) -> tuple[Variation, ...]:
    """All of a file; of the one that ships unless another is named."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(Variation(**row) for row in csv.DictReader(lines))


def of_a_search(kind: str, texts: Sequence[str]) -> Iterator[Answer]:
    """What the search finds, and what a form or a spreadsheet takes a name for."""
    named = candidates(kind, texts)
    for text in texts:
        certain = surely_meant(named.get(text, []))
        yield _searched(kind, text), certain.id if certain else ""


def of_reconciliation(kind: str, texts: Sequence[str]) -> Iterator[Answer]:
    """What a table is answered, in batches as they are sent."""
    for first in range(0, len(texts), BATCH):
        for matches in reconcile([Question(kind, text, limit=FIRST) for text in texts[first : first + BATCH]]):
            yield [match.id for match in matches], next((match.id for match in matches if match.certain), "")


def evaluate(among: Iterable[Variation], asking: Asking = of_a_search) -> Figures:
    """Ask each of them of the register as it stands."""
    tried, figures = list(among), Figures()
    for kind in sorted({each.kind for each in tried}):
        of_kind = [each for each in tried if each.kind == kind]
        answers = asking(kind, [each.typed for each in of_kind])
        for each, (hits, certain) in zip(of_kind, answers, strict=True):
            _count(figures, each, hits, certain)
    return figures


def _searched(kind: str, text: str) -> list[str]:
    page = read_page(
        kind, Conditions(search=text), moment=Moment(), ordering=Ordering((), by_relevance=True), size=FIRST
    )
    return [hit["id"] for hit in json.loads(f"[{page.results}]")]


def _count(figures: Figures, variation: Variation, hits: Sequence[str], certain: str) -> None:
    if certain:
        figures.certain += 1
        if certain not in variation.all_meant:
            figures.certain_and_wrong += 1
            figures.missed.append(f"{variation.typed!r} was taken for {certain} ({variation.way})")
    if not variation.meant:
        figures.not_on_register += 1
        figures.nothing += not hits
        return
    figures.findable += 1
    places = [place for place, hit in enumerate(hits, start=1) if hit in variation.all_meant]
    figures.first += places[:1] == [1]
    figures.among_first += bool(places)
    if places[:1] != [1]:
        where = f"in place {places[0]}" if places else "not found"
        figures.missed.append(f"{variation.typed!r} is {where} ({variation.way})")
