"""Sums of money."""

from .amount import Amount
from .answers.words import Names


class Money(Amount):
    """Pounds sterling, signed, as a decimal in text: "1250.00"."""

    called = "money, GBP"
    wrong, example = "invalid_money", "1000.00, without signs or commas"
    of_money = True

    def text_in_words(self, text: str, names: Names) -> str:
        return f"£{text}"

    def hint(self) -> str:
        return f"{super().hint()} Pounds, in figures: 1250.00"

    def explained(self) -> str:
        return f"{super().explained()} A decimal number of pounds, as text."
