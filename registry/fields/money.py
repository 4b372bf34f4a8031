"""Sums of money."""

import re

from .amount import Amount
from .answers.words import Names

PLAIN = re.compile(r"(-?)(\d+)(\.\d+)?", re.ASCII)


def pounds(text: str) -> str:
    """As people write a sum: £868,000, £4.50 or −£22,000,000; what is no sum stays as it is, since a draft may hold it."""
    match = PLAIN.fullmatch(text)
    if match is None:
        return f"£{text}"
    minus, whole, pence = match.groups()
    pence = (pence or "").rstrip("0")
    shown = f"{pence:0<3}" if len(pence) > 1 else ""
    return f"{'−' if minus else ''}£{int(whole):,}{shown}"


class Money(Amount):
    """Pounds sterling, signed, as a decimal in text: "1250.00"."""

    called = "money, GBP"
    wrong, example = "invalid_money", "1000.00, without signs or commas"
    of_money = True

    def text_in_words(self, text: str, names: Names) -> str:
        return pounds(text)

    def hint(self, own: str | None = None) -> str:
        return f"{super().hint(own)} Pounds, in figures: 1250.00"

    def explained(self) -> str:
        return f"{super().explained()} A decimal number of pounds, as text."
