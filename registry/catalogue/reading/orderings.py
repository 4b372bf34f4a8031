"""The orders in which a list can be read, each with a tie-break, so that pages never overlap."""

import difflib
from dataclasses import dataclass

from ...errors import BadParameter

LARGEST, SMALLEST = "2147483647", "-2147483648"


@dataclass(frozen=True)
class Part:
    """One column of an order; `unknown` stands for nothing, so that it comes last both ways."""

    column: str
    type: str
    unknown_up: str = ""
    unknown_down: str = ""

    def sql(self, descending: bool) -> str:
        unknown = self.unknown_down if descending else self.unknown_up
        return f"coalesce(card.{self.column}, {unknown})" if unknown else f"card.{self.column}"


def _number(column: str) -> Part:
    return Part(column, "integer", LARGEST, SMALLEST)


ORDERINGS = {
    "partnership": {
        "name": Part("name_normalised", "varchar"),
        "published": Part("published_at", "timestamptz"),
        "homes": _number("homes"),
        "lease_years": _number("lease_years"),
        "completed": Part("completed_from", "date", "'9999-12-31'::date", "'0001-01-01'::date"),
        "completeness": _number("completeness"),
        "deprivation_decile": _number("deprivation_decile"),
    },
    "organisation": {
        "name": Part("name_normalised", "varchar"),
        "published": Part("published_at", "timestamptz"),
        "homes_owned": _number("homes_owned"),
    },
}


@dataclass(frozen=True)
class Ordering:
    """Columns with their directions, ending in the id. `by_relevance` puts the rank first."""

    parts: tuple[tuple[Part, bool], ...]
    by_relevance: bool = False

    def sort_keys(self) -> list[tuple[str, str, bool]]:
        """(SQL over `card`, type, descending) of each key of the order."""
        keys = [("found.rank", "real", True)] if self.by_relevance else []
        keys += [(part.sql(descending), part.type, descending) for part, descending in self.parts]
        return [*keys, ("card.record_id", "varchar", False)]


def read_ordering(kind: str, text: str | None, searching: bool) -> Ordering:
    """`name,-homes` → an order; without one, by relevance when searching, else by name."""
    known = ORDERINGS[kind]
    if text is None:
        # What is equally relevant comes in the order of ids, which a search knows without a card.
        return Ordering((), by_relevance=True) if searching else Ordering(((known["name"], False),))
    names = [name.strip() for name in text.split(",")]
    if len({name.lstrip("-") for name in names}) < len(names):
        raise BadParameter("ordering", "repeated_value", "ordering: name each column once.")
    parts = []
    for name in names:
        bare = name.removeprefix("-")
        if bare not in known:
            near = difflib.get_close_matches(bare, known, 1)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}; a minus turns it round."
            raise BadParameter("ordering", "unknown_ordering", f"ordering: {bare[:40]!r} is not an order. {hint}")
        parts.append((known[bare], name.startswith("-")))
    return Ordering(tuple(parts))
