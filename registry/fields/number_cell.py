"""What all numbers by which rows are narrowed and sorted have alike."""

from .answers.lists import VALUE, RowFilter, RowOrder
from .answers.spreadsheets import Read, scientific
from .cell import CellField

# Further than any number of ours.
LARGEST = 10**15


class NumberCell(CellField):
    """The base of numbers."""

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (
            RowFilter("number", f"row.{self.column} >= {VALUE}", "_min", "At least so much."),
            RowFilter("number", f"row.{self.column} <= {VALUE}", "_max", "At most so much."),
        )

    def row_order(self) -> RowOrder | None:
        return RowOrder(str(self.column), "numeric", str(LARGEST), str(-LARGEST))

    def from_number(self, text: str) -> Read:
        return text, scientific(text) if "e" in text else None


def read_number(text: str, kind: type[int] | type[float]) -> float | str:
    """The number that was typed; what is none stays text."""
    try:
        return kind(text) if text.isascii() and "_" not in text else text
    except ValueError:
        return text
