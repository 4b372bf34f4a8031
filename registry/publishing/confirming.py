"""How far the parties confirm a partnership: a pure function of what they said and what it says.

A confirmation holds for as long as the facts are those that were confirmed. What may change
without asking again: the summary, notes, and which sources are named; they explain the facts and
are not terms of the partnership. Everything else lapses it. If a later edition puts the facts back, the
confirmation holds again, since it says what was confirmed.

A dispute stands until its organisation speaks again, whatever is published meanwhile: the publisher
cannot clear it by changing a word, or by leaving the organisation out.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..partnerships.taking_part import took_part

# What explains the facts, or is set by the register: not what a party confirms.
EXPLAINING = frozenset({"summary", "note", "sources", "basis"})


@dataclass(frozen=True)
class Statement:
    """One organisation's word. `as_now`: whether the facts are still those it spoke about.

    `is_only_named`: it was considered, declined, proposed or opposed by what it spoke about. Its word stands beside the
    record and does not change its state.
    """

    organisation: str
    speaks_for: frozenset[str]
    disputes: bool
    as_now: bool
    is_only_named: bool = False


@dataclass(frozen=True)
class AssuranceState:
    """What is said of a record at one line of the feed."""

    confirmation: str = "unconfirmed"
    confirmed_by: list[str] = field(default_factory=list)
    disputed_by: list[str] = field(default_factory=list)
    last_checked: datetime.date | None = None
    open_challenges: int = 0


def facts_of(value: Any) -> Any:
    """What a party confirms of a content, or of a part of one: all but that which explains it."""
    if isinstance(value, dict):
        return {name: facts_of(inner) for name, inner in value.items() if name not in EXPLAINING}
    if isinstance(value, list):
        return [facts_of(inner) for inner in value]
    return value


def last_statements(statements: Iterable[Statement]) -> list[Statement]:
    """What holds of what was said, newest first: an organisation's own later word, or its successor's, replaces it."""
    kept: list[Statement] = []
    for statement in statements:
        if not any(
            statement.organisation == later.organisation or statement.speaks_for <= later.speaks_for for later in kept
        ):
            kept.append(statement)
    return kept


def state_of(statements: list[Statement], parties: list[dict]) -> tuple[str, list[str], list[str]]:
    """(state, confirmed by, disputed by) of what holds, for the parties of the current edition."""
    statements = [statement for statement in statements if not statement.is_only_named]
    disputed = sorted(statement.organisation for statement in statements if statement.disputes)
    confirming = [statement for statement in statements if statement.as_now and not statement.disputes]
    confirmed = sorted(statement.organisation for statement in confirming)
    if disputed:
        return "disputed", confirmed, disputed
    if _both_sides(confirming, parties):
        return "confirmed", confirmed, []
    if confirmed:
        return "one_sided", confirmed, []
    return ("lapsed" if statements else "unconfirmed"), [], []


def _both_sides(confirming: list[Statement], parties: list[dict]) -> bool:
    """Whether two different organisations that take or took part have confirmed it, one on each side."""
    sides = {
        statement.organisation: {
            party.get("side")
            for party in parties
            if party.get("organisation") in statement.speaks_for and took_part(party)
        }
        for statement in confirming
    }
    return any(
        "community" in here and "association" in there
        for organisation, here in sides.items()
        for other, there in sides.items()
        if organisation != other
    )


def is_only_named(speaks_for: Iterable[str], parties: list[dict]) -> bool:
    """Whether rows of parties name these organisations, and none says that they took part other than against it."""
    named = set(speaks_for)
    rows = [party for party in parties if party.get("organisation") in named]
    return bool(rows) and not any(took_part(row) and set(row.get("roles") or ()) != {"opponent"} for row in rows)
