"""The orders in which a list can be read, each with a tie-break, so that pages never overlap."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..filters.conditions import Bound, Condition
from ..models.entry import LARGEST, SMALLEST


@dataclass(frozen=True)
class Part:
    """One column of an order; `unknown` stands for nothing, so that it comes last both ways."""

    column: str
    type: str
    unknown_up: str = ""
    unknown_down: str = ""

    def key(self, descending: bool, *, of: str = "card") -> "Key":
        unknown = self.unknown_down if descending else self.unknown_up
        sql = f"coalesce({of}.{self.column}, {unknown})" if unknown else f"{of}.{self.column}"
        return Key(sql, self.type, descending, self.column, unknown)


def _number(column: str) -> Part:
    return Part(column, "integer", str(LARGEST), str(SMALLEST))


ORDERINGS = {
    "partnership": {
        "name": Part("name_normalised", "varchar"),
        "published": Part("published_at", "timestamptz"),
        "homes": _number("homes"),
        "lease_years": _number("lease_years"),
        "completed": Part("completed_from", "date", "'9999-12-31'::date", "'0001-01-01'::date"),
        "completeness": Part("completeness", "integer"),
        "deprivation_decile": _number("deprivation_decile"),
    },
    "organisation": {
        "name": Part("name_normalised", "varchar"),
        "published": Part("published_at", "timestamptz"),
        "homes_owned": _number("homes_owned"),
    },
}


@dataclass(frozen=True)
class Key:
    """One key of an order, as SQL over `card`."""

    sql: str
    type: str
    descending: bool
    column: str = ""
    unknown: str = ""

    def limited_by(self, bound: Bound, parameter: str) -> Condition:
        """What a limit to the column means for the key, so that a walk begins or ends there."""
        if bound.sign != "known":
            return Condition(f"{self.sql} {bound.sign} %({parameter})s", {parameter: bound.value})
        sign = "=" if not bound.value else ">" if self.descending else "<"
        return Condition(f"{self.sql} {sign} {self.unknown}" if self.unknown else "true")


RECORD_ID = Key("card.record_id", "varchar", descending=False)


@dataclass(frozen=True)
class Ordering:
    """Columns with their directions, ending in the id. `by_relevance` puts the rank first."""

    parts: tuple[tuple[Part, bool], ...]
    by_relevance: bool = False

    def keys(self) -> list[Key]:
        """The keys of the order; those of an order by relevance are the rank and the id."""
        if self.by_relevance:
            return [Key("rank", "real", descending=True), RECORD_ID]
        return [*(part.key(descending) for part, descending in self.parts), RECORD_ID]


def ordering_of(kind: str, names: Sequence[tuple[str, bool]], searching: bool) -> Ordering:
    """The order by these names, each with whether it descends; without any by relevance when searching, else by name."""
    if not names and searching:
        # What is equally relevant comes in the order of ids, which a search knows without a card.
        return Ordering((), by_relevance=True)
    known = ORDERINGS[kind]
    return Ordering(tuple((known[name], descending) for name, descending in names or [("name", False)]))
