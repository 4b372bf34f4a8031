"""A table: what it is called, its columns, and what every file of it says of itself."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .columns import Column

# Values in the order of the columns: texts, numbers, booleans, lists of texts; None for what is not known.
# Days and moments are texts as JSON has them; a number may be a text too, so that no digit is lost.
Row = Sequence[Any]


@dataclass(frozen=True)
class Table:
    """`made_at` is the moment that a file names as its own: that of the register, never that of writing."""

    name: str
    columns: tuple[Column, ...]
    description: str = ""
    licence: str = ""
    made_at: datetime.datetime | None = None

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    def index(self, name: str) -> int | None:
        """The place of a column; None where the table has none of that name."""
        return next((place for place, column in enumerate(self.columns) if column.name == name), None)

    @property
    def has_points(self) -> bool:
        return self.index("latitude") is not None and self.index("longitude") is not None
