"""Numbers of any scale."""

import decimal
from typing import Any

from .amount import Amount
from .answers.words import Names


class Number(Amount):
    """A number of any scale, as a decimal in text without empty decimals: "25", "2.7"."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("decimal_places", 4)
        super().__init__(*args, **options)

    def written(self, number: decimal.Decimal) -> str:
        text = super().written(number)
        return text.rstrip("0").rstrip(".") if "." in text else text

    def text_in_words(self, text: str, names: Names) -> str:
        """With its thousands parted, where it is a number: a draft may hold any text."""
        whole, dot, rest = text.partition(".")
        return f"{int(whole):,}{dot}{rest}" if whole.isascii() and whole.removeprefix("-").isdigit() else text

    def json_sql(self, column: str) -> str:
        return f"trim_scale({column})::text"
