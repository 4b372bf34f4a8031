"""What is asked of a record, in two forms that must agree: as SQL over its card, and as facts.

Texts of users are only ever parameters, and parameters have names.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

# Stands in the parameters of a condition that depends on the day until the day of the list is known.
TODAY = "today"


@dataclass(frozen=True)
class Condition:
    """SQL over a row called `card`, with the parameters it names."""

    sql: str
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def renamed(self, prefix: str) -> "Condition":
        """The same, with names that no other condition of the statement has."""
        parameters = {f"{prefix}{name}": value for name, value in self.parameters.items()}
        return Condition(self.sql.replace("%(", f"%({prefix}"), parameters)

    def on(self, day: datetime.date) -> "Condition":
        """The same, asked on this day."""
        if TODAY not in self.parameters:
            return self
        return Condition(self.sql, {**self.parameters, TODAY: day.isoformat()})


@dataclass(frozen=True)
class HasFact:
    """One of these facts is true of a partnership; negated, none of them."""

    facts: frozenset[str]
    negated: bool = False


@dataclass(frozen=True)
class Bound:
    """A limit that the condition sets to one column: the walk along an order begins or ends there.

    `sign` is `>=`, `<=` or `<`; or `known`, with true or false as the value.
    """

    column: str
    sign: str
    value: Any


@dataclass(frozen=True)
class AreaQuestion:
    """Organisations that are in these areas by any of these kinds of evidence; `districts` are those within the areas."""

    areas: tuple[str, ...]
    districts: tuple[str, ...]
    evidence: frozenset[str]


@dataclass(frozen=True)
class Clause:
    """One thing asked. `facts` is None where it is asked of columns that entries have as well.

    With `area`, other evidence than the condition will do too: the statement knows where to look for it.
    """

    condition: Condition
    facts: tuple[HasFact, ...] | None = None
    bound: Bound | None = None
    area: AreaQuestion | None = None


TRUE = Clause(Condition("true"))


def all_of(conditions: Iterable[Condition], prefix: str) -> Condition:
    """These conditions together, each with parameters of its own."""
    parts = [part.renamed(f"{prefix}{number}_") for number, part in enumerate(conditions)]
    parameters = {name: value for part in parts for name, value in part.parameters.items()}
    return Condition(" and ".join(f"({part.sql})" for part in parts) or "true", parameters)
