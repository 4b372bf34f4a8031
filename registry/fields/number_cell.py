"""What all numbers by which rows are narrowed and sorted have alike."""

from decimal import Decimal
from typing import Any

from .answers.content import shown
from .answers.lists import VALUE, RowFilter, RowOrder
from .answers.spreadsheets import Read, scientific, shown_otherwise
from .answers.texts import TextNames
from .cell import CellField
from .numbers_in_words import advice_on_number, number_in_words, units_in

# Further than any number of ours.
LARGEST = 10**15


class NumberCell(CellField):
    """The base of numbers."""

    # Whether a sign of pounds and thousands by a letter mean something here.
    of_money = False

    def units(self) -> frozenset[str]:
        """What may stand behind the number because the column says so already."""
        return units_in(str(self.name), str(getattr(getattr(self, "model", None), "table", "")))

    def meant_by(self, text: str, names: TextNames) -> Any:
        number = number_in_words(text, self.units(), money=self.of_money)
        return None if number is None else self.read_text(number)

    def what_to_write(self, value: Any, example: str) -> str:
        """The example, and what to do about a text that is a number and more."""
        advice = advice_on_number(value) if isinstance(value, str) else ""
        return f"Write {example}, not {shown(value)}. {advice}".rstrip()

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (
            RowFilter("number", f"row.{self.column} >= {VALUE}", "_min", "At least so much."),
            RowFilter("number", f"row.{self.column} <= {VALUE}", "_max", "At most so much."),
        )

    def row_order(self) -> RowOrder | None:
        return RowOrder(str(self.column), "numeric", str(LARGEST), str(-LARGEST))

    def from_number(self, text: str) -> Read:
        return text, scientific(text) if "e" in text else None

    def from_shown_number(self, text: str, padded: str, shown: str) -> Read:
        """The number itself, as long as its format shows no other: thousands, another currency, a sign less."""
        meant = number_in_words(shown, self.units(), money=self.of_money) if shown else text
        if meant is None or not _is_rounded(Decimal(text), Decimal(meant)):
            return text, shown_otherwise(text, shown)
        return self.from_number(text)


def _is_rounded(number: Decimal, shown: Decimal) -> bool:
    """Whether a number is the other one but for decimals that are not shown."""
    return abs(number - shown) < Decimal(1).scaleb(int(shown.as_tuple().exponent))


def read_number(text: str, kind: type[int] | type[float]) -> float | str:
    """The number that was typed; what is none stays text."""
    try:
        return kind(text) if text.isascii() and "_" not in text else text
    except ValueError:
        return text
