"""What is read, of whom, and what is aimed at (design, section 8)."""

from dataclasses import dataclass

from . import questions

LIST = "/api/v1/partnerships/"
THREE_FILTERS = f"{LIST}?{questions.THREE_FILTERS}"
SEARCH = f"{LIST}?q=harbour+orchard&page_size=20"


@dataclass(frozen=True)
class Reader:
    """One column of a case: who is asked for what. `again` sends the ETag of the first answer."""

    name: str
    server: str
    address: str
    again: bool = False


@dataclass(frozen=True)
class Target:
    """`who` answers at least so many times as often as `other`: 6 for six times, 1/2 for at most twice the time."""

    who: str
    other: str
    least: float

    def words(self) -> str:
        if self.least < 1:
            return f"≤ {1 / self.least:g} × {self.other}"
        return f"≥ {self.least:g} × {self.other}"


@dataclass(frozen=True)
class Case:
    title: str
    readers: tuple[Reader, ...]
    targets: tuple[Target, ...]


def cases(record: str, known_at: int) -> list[Case]:
    """All that is compared; `record` is one partnership, `known_at` an earlier line of the feed."""
    one = f"{LIST}{record}/"
    then = f"{THREE_FILTERS}&known_at={known_at}"
    return [
        _compared("List of 50, three filters, count", THREE_FILTERS, 6, 1.5),
        _compared("List of 50, no filter, count", LIST, 4, None),
        Case(
            "List of 50, three filters, known_at",
            (Reader("register", "register", then), Reader("now", "register", THREE_FILTERS),
             Reader("floor", "floor", then)),
            (Target("register", "now", 1 / 2),),
        ),
        Case(
            "One record",
            (Reader("register", "register", one), Reader("idiomatic", "plain", one),
             Reader("bare view", "bare", f"/bare/partnerships/{record}/"), Reader("floor", "floor", one)),
            (Target("register", "idiomatic", 10), Target("register", "bare view", 1 / 1.5),
             Target("register", "floor", 1 / 2.5)),
        ),
        Case(
            "304 of a record and of a list",
            (Reader("record, 304", "register", one, again=True), Reader("record, 200", "register", one),
             Reader("list, 304", "register", THREE_FILTERS, again=True)),
            (Target("record, 304", "record, 200", 1.25), Target("list, 304", "record, 200", 1.25)),
        ),
        _compared("Search, 20 of the matches", SEARCH, None, None),
    ]  # fmt: skip


def _compared(title: str, address: str, idiomatic: float | None, floor: float | None) -> Case:
    targets = [Target("register", "idiomatic", idiomatic)] if idiomatic else []
    targets += [Target("register", "floor", 1 / floor)] if floor else []
    who = (
        Reader("register", "register", address),
        Reader("idiomatic", "plain", address),
        Reader("floor", "floor", address),
    )
    return Case(title, who, tuple(targets))
