"""What a number format says of a cell: which of its sections holds, and the parts that it shows."""

import datetime
import re
from decimal import Decimal
from typing import Any

from .marks import DATE, HIDDEN, NUMBER, PADDED, PERCENT, SHOWN, Cell, number_text, percent_text
from .shown_numbers import section_for, sections_of, shown_number

# Parts of a number format that are shown as they stand: in quotes, escaped, or widths and fillings.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
# Colours, conditions, currencies and languages.
IN_BRACKETS = re.compile(r"\[[^\]]*\]")
SHOWS_NOTHING = re.compile(r";;+")
FIGURES = re.compile(r"\d+(\.\d+)?", re.ASCII)
# The last of four sections is that for text.
ALL_SECTIONS = 4


def hides(shown: str) -> bool:
    """Whether a cell of this format looks empty, whatever stands in it."""
    return SHOWS_NOTHING.fullmatch(shown.strip()) is not None


def hides_text(shown: str) -> bool:
    """Whether a text in a cell of this format is not seen, or other words in its place."""
    sections = sections_of(shown)
    return len(sections) == ALL_SECTIONS and not re.search("@|general", LITERAL.sub("", sections[-1]), re.IGNORECASE)


def number_cell(value: float, shown: str) -> Cell:
    """A number with what it is shown as: Excel keeps "50%" as 0.5, 03416658 as 3416658, "P1" as 1, thousands as units."""
    number = number_text(value)
    section, displayed = section_for(value, shown)
    if "%" in LITERAL.sub("", section):
        return {NUMBER: number, PERCENT: percent_text(value)}
    text = shown_number(displayed, section)
    if not text:
        return {HIDDEN: number}
    if text == number:
        return {NUMBER: number}
    if FIGURES.fullmatch(text) and Decimal(text) == Decimal(number):
        return {NUMBER: number, PADDED: text}
    return {NUMBER: number, SHOWN: text}


def date_cell(value: Any, shown: str) -> Cell:
    """A date with how exactly it is shown: Excel keeps "May 2016" as the first of May."""
    if not isinstance(value, datetime.date):
        return {DATE: str(value), "shows": "time"}
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return {DATE: value.isoformat(), "shows": "time"}
    return {DATE: value.strftime("%Y-%m-%d"), "shows": _exactness(LITERAL.sub("", IN_BRACKETS.sub("", shown.lower())))}


def _exactness(shown: str) -> str:
    """To the day, month or year; a year that is not shown was never typed: the program took the one it was."""
    if not any(letter in shown for letter in "dmy"):
        return "day"
    if "y" not in shown and "e" not in shown:
        return "no year"
    return "day" if "d" in shown else "month" if "m" in shown else "year"
