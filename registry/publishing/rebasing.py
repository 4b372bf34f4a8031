"""Putting a proposal on top of a later edition, where the two changed different cells."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from registry.content import Content, Kind, fields_of, normal

Cells = Mapping[str, Any]
Value = TypeVar("Value")


class BothChanged(Exception):
    """Proposal and later edition say different things of one cell or row."""


def rebased(kind: Kind, base: Content, proposed: Content, later: Content) -> Content | None:
    """What is proposed, with all that changed from `base` to `later`; None where both changed one cell otherwise.

    All are in normal form. Rows go by their keys; those of the later edition come first, in its order.
    """
    try:
        merged: dict[str, Any] = {"id": proposed["id"]}
        for name in fields_of(kind.edition):
            merged[name] = _merged(base[name], proposed[name], later[name])
        for table in kind.tables:
            merged[table] = _rows(base[table], proposed[table], later[table])
    except BothChanged:
        return None
    return normal(kind, merged)


def _merged(
    base: Value, proposed: Value, later: Value, both: Callable[[Value, Value, Value], Value] | None = None
) -> Value:
    """Whichever changed; if both did, in the same way, or as `both` puts them together."""
    if proposed in (base, later):
        return later
    if later == base:
        return proposed
    if both is None:
        raise BothChanged
    return both(base, proposed, later)


def _rows(base: list[Content], proposed: list[Content], later: list[Content]) -> list[Content]:
    before, mine, theirs = ({row["key"]: row for row in rows} for rows in (base, proposed, later))
    merged = (_merged(before.get(key), mine.get(key), theirs.get(key), _row) for key in dict.fromkeys([*theirs, *mine]))
    return [row for row in merged if row is not None]


def _row(base: Content | None, proposed: Content | None, later: Content | None) -> Content | None:
    """One row that both changed, cell by cell; one that either added otherwise or took out is not for us to decide."""
    if base is None or proposed is None or later is None:
        raise BothChanged
    return {name: _merged(base[name], proposed[name], later[name]) for name in later}
