"""As content: whether a value can stand in the cell, its one form, and how it is stored."""

import json
from collections.abc import Iterable
from typing import Any, Protocol

from django.db import models

from ..placeholders import placeholder_problem

# (code, sentence) for what cannot stand in a cell.
CellProblem = tuple[str, str] | None
# The same with where in the cell it is: "" or, in a list, "/2".
PlacedProblem = tuple[str, str, str]


class RecordAround(Protocol):
    """What a cell may look up in the record that it stands in."""

    def has_key(self, table: str, key: Any) -> bool: ...

    def keys(self, table: str) -> set[str]: ...

    def leads_somewhere(self, pointer: str) -> bool: ...


class Rekeying(Protocol):
    """Rows of a record under the keys that they have in another one."""

    def key(self, table: str, key: str) -> str: ...

    def pointer(self, pointer: str) -> str: ...


class ContentAnswers(models.Field):
    """A type has to answer `problem`; the rest holds for a value that is neither text nor list."""

    # Whether the cell holds a list.
    several = False
    # The table of the same record to whose rows the cell leads by their keys; "" where it leads to none.
    table = ""
    # Whether people know the row by what stands here: a line of words of its own, or the record that it names.
    is_a_name = False

    def rekeyed(self, value: Any, keys: Rekeying) -> Any:
        """The cell as it stands in another record, in which rows have other keys."""
        return value

    def problem(self, value: Any) -> CellProblem:
        """(code, sentence) for a value that cannot stand here, whatever stands in other cells."""
        raise NotImplementedError(f"cells of the type {type(self).__name__} have no check")

    def problems(self, value: Any, record: RecordAround) -> Iterable[PlacedProblem]:
        """All that is wrong with a value, also against the rest of its record."""
        problem = self.problem(value)
        return () if problem is None else (("", *saying_what_else(value, problem)),)

    def empty(self) -> Any:
        """What stands in the cell where nothing is known."""
        return None

    def normal(self, value: Any) -> Any:
        """The one form of a value; one that cannot be understood stays as it came, to be named."""
        return None if value == [] else value

    def stored(self, cell: Any) -> Any:
        """What the column holds for a cell in normal form."""
        return cell

    def from_stored(self, value: Any) -> Any:
        """The cell in normal form for what the column holds."""
        return value

    def record_named(self) -> Any:
        """The kind of record whose id stands here, as a model; None where none does."""
        return None


def saying_what_else(value: Any, problem: tuple[str, str]) -> tuple[str, str]:
    """The problem of a value; of one that says nothing, such as n/a, that it does not belong in any cell."""
    return (isinstance(value, str) and placeholder_problem(value)) or problem


def shown(value: Any) -> str:
    """A value as a sentence about it repeats it."""
    return json.dumps(value, ensure_ascii=False, default=str)[:60]
