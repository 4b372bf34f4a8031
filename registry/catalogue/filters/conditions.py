"""Pieces of SQL with their values. Texts of users are only ever values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Condition:
    """A condition and the values for its placeholders."""

    sql: str
    values: list = field(default_factory=list)


@dataclass(frozen=True)
class SameRow:
    """How a filter reads on one row (called `row`) of a table of the record."""

    table: str
    condition_of: Callable[[Any], Condition]


def on_value(sql: str) -> Callable[[Any], Condition]:
    """A fragment with one placeholder for the value."""
    return lambda value: Condition(sql, [value])
