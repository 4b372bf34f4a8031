"""As content: whether a value can stand in the cell, its one form, and how it is stored and typed."""

import json
from collections.abc import Iterable
from typing import Any, Protocol

from django.db import models

# (code, sentence) for what cannot stand in a cell.
CellProblem = tuple[str, str] | None
# The same with where in the cell it is: "" or, in a list, "/2".
PlacedProblem = tuple[str, str, str]


class RecordAround(Protocol):
    """What a cell may look up in the record that it stands in."""

    def has_key(self, table: str, key: Any) -> bool: ...

    def leads_somewhere(self, pointer: str) -> bool: ...


class ContentAnswers(models.Field):
    """A type has to answer `problem`; the rest holds for a value that is neither text nor list."""

    # Whether the cell holds a list.
    several = False

    def problem(self, value: Any) -> CellProblem:
        """(code, sentence) for a value that cannot stand here, whatever stands in other cells."""
        raise NotImplementedError(f"cells of the type {type(self).__name__} have no check")

    def problems(self, value: Any, record: RecordAround) -> Iterable[PlacedProblem]:
        """All that is wrong with a value, also against the rest of its record."""
        problem = self.problem(value)
        return () if problem is None else (("", *problem),)

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

    def from_text(self, text: str) -> Any:
        """What was typed into a form or a spreadsheet: "12" → 12 where the cell holds whole numbers.

        What cannot be read stays text, and `problem` then names it.
        """
        text = text.strip()
        return self.read_text(text) if text else self.empty()

    def read_text(self, text: str) -> Any:
        return text

    def record_named(self) -> Any:
        """The kind of record whose id stands here, as a model; None where none does."""
        return None


def shown(value: Any) -> str:
    """A value as a sentence about it repeats it."""
    return json.dumps(value, ensure_ascii=False, default=str)[:60]
