"""Groups as they are read: each with its codes, their names, its numbers, and the filters that ask for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from ...catalogue.filters import Conditions
from ...catalogue.reading import Moment
from ...catalogue.reading.asking import one_row
from ...catalogue.reading.latest import notice
from .dimension import NOT_KNOWN, Dimension
from .measure import Measure
from .measures import PARTNERSHIPS
from .statement import KEYS, Grouping, statement_of

WHOLE = "all"
WITHOUT_CODE = "unknown"
HOW_TO_READ = (
    "Numbers are of partnerships on this register, compiled from public sources and from what parties published. It is "
    "no sample, and no share here is one of all partnerships there are.",
    "Beside each measure stands of how many partnerships of the group nothing is known: what is not recorded is not nought.",
)


@dataclass(frozen=True)
class Group:
    """One group: codes and names by dimension, and numbers by column. A code is empty where it is not known."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    numbers: dict[str, Any]

    @property
    def id(self) -> str:
        return "~".join(code or WITHOUT_CODE for code in self.codes) or WHOLE

    @property
    def name(self) -> str:
        return ", ".join(self.names) or "All"


@dataclass(frozen=True)
class Statistics:
    """`partnerships` is how many match in all: rows may overlap, and then their numbers add up to more."""

    as_of: int
    latest: int
    partnerships: int
    groups: list[Group]
    organisations: str
    how_to_read: list[str]


def read_statistics(
    dimensions: Sequence[Dimension], measures: Sequence[Measure], conditions: Conditions, moment: Moment
) -> Statistics:
    """One statement; a search is read before. How many partnerships a group has is always among its numbers."""
    every_measure = [PARTNERSHIPS, *(each for each in measures if each is not PARTNERSHIPS)]
    sql, parameters = statement_of(Grouping(dimensions, every_measure), conditions, moment)
    as_of, latest, load, partnerships, rows, organisations = one_row(sql, parameters)
    notice(latest, load)
    names = orjson.loads(organisations or "{}")
    groups = [_group(row, dimensions, every_measure, names) for row in orjson.loads(rows or "[]")]
    own = [*(each.note for each in dimensions), *(each.note for each in measures)]
    notes = [*HOW_TO_READ, *filter(None, own)]
    return Statistics(
        as_of, latest, partnerships, sorted(groups, key=lambda group: _order(group, dimensions)), organisations or "{}", notes
    )  # fmt: skip


def _group(
    row: dict[str, Any], dimensions: Sequence[Dimension], measures: Sequence[Measure], names: dict[str, str]
) -> Group:
    codes = tuple(row[key] for key, _ in zip(KEYS, dimensions, strict=False))
    called = tuple(
        names.get(code) or each.label_of(code) if code else NOT_KNOWN
        for code, each in zip(codes, dimensions, strict=True)
    )
    return Group(codes, called, {each.name: row[each.name] for measure in measures for each in measure.every_column})


def _order(group: Group, dimensions: Sequence[Dimension]) -> list[tuple]:
    return [each.position(code, name) for each, code, name in zip(dimensions, group.codes, group.names, strict=True)]
