"""Postcodes of the United Kingdom, as people type them and as they are written on an envelope."""

import re
from typing import Any

from .answers.content import CellProblem
from .answers.words import Links
from .text import Text

# Royal Mail's shapes: A9, A99, AA9, AA99, A9A, AA9A before the space, 9AA after it.
SHAPE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}", re.ASCII)
# The half before the space, which names a postcode district.
HALF = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?", re.ASCII)
BETWEEN_THE_PARTS = re.compile(r"[\s\u00a0.-]+")


class Postcode(Text):
    """Kept as it is written on an envelope, however it was typed."""

    is_a_name = False

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 8)
        super().__init__(*args, **options)

    def normal(self, value: Any) -> Any:
        text = super().normal(value)
        return written_postcode(text) if isinstance(text, str) else text

    def stands_for_another(self, text: str, value: Any) -> bool:
        return text.strip() != self.normal(value)

    def problem(self, value: Any) -> CellProblem:
        problem = super().problem(value)
        if problem and problem[0] == "too_long":
            return (
                "too_long",
                f"Write one postcode, such as NE43 7DY, and nothing else; this has {len(value)} characters.",
            )
        return problem

    def type_in_words(self, links: Links) -> str:
        return "postcode"


def joined_postcode(text: str) -> str:
    """What was typed, in capitals and without blanks, hyphens and stops: `M11AE`."""
    return BETWEEN_THE_PARTS.sub("", text).upper()


def spoken_postcode(joined: str) -> str:
    """The postcode as it is written on an envelope, `M1 1AE`."""
    return f"{joined[:-3]} {joined[-3:]}"


def written_postcode(text: str) -> str:
    """As on an envelope where it has the form of a whole one; anything else as it came."""
    joined = joined_postcode(text)
    return spoken_postcode(joined) if SHAPE.fullmatch(joined) else text
