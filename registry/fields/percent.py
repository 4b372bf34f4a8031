"""Percentages."""

import re
from typing import Any

from .amount import Amount
from .answers.content import CellProblem
from .answers.spreadsheets import Read
from .answers.words import Names
from .numbers_in_words import units_in

# From nothing to one: a percentage so small is rare, a share of the whole so written is common.
FRACTION = re.compile(r"0?\.\d+|[01](?:\.0+)?")


class Percent(Amount):
    """A percentage from 0 to 100, as a decimal in text: "61.8"."""

    called = "percent"
    example = "a percentage as a number such as 61.8"

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_digits", 6)
        super().__init__(*args, **options)

    def problem(self, value: Any) -> CellProblem:
        if problem := super().problem(value):
            return problem
        return None if 0 <= float(value) <= 100 else ("out_of_range", "A percentage is from 0 to 100.")

    def read_text(self, text: str) -> str:
        # In a column of percentages the sign says nothing new: "50 %" is 50.
        return text.removesuffix("%").rstrip() or text

    def units(self) -> frozenset[str]:
        return units_in("percent")

    def text_in_words(self, text: str, names: Names) -> str:
        return f"{text.rstrip('0').rstrip('.') if '.' in text else text}%"

    def hint(self, own: str | None = None) -> str:
        return f"{super().hint(own)} A percentage, in figures: 61.8"

    def explained(self) -> str:
        return f"{super().explained()} From 0 to 100, as text."

    def from_percentage(self, percent: str) -> Read:
        return percent, None

    def doubt(self, text: str) -> CellProblem:
        """Whether a plain 0.5 may stand for 50 %: it stays 0.5, and is asked about."""
        if not FRACTION.fullmatch(text) or float(text) == 0:
            return None
        sentence = f"{text} means {text} %. If a share of the whole is meant, write it times a hundred."
        return "fraction_of_percent", sentence
