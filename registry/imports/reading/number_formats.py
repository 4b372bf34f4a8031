"""What a cell shows, where its format shows something else than the file holds."""

import datetime
import re
from typing import Any

from .marks import DATE, NUMBER, PADDED, PERCENT, WORDED, Cell, number_text, percent_text

# Parts of a number format that are shown as they stand: in quotes, escaped, or widths and fillings.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
# Colours, conditions, currencies and languages.
IN_BRACKETS = re.compile(r"\[[^\]]*\]")
WORDS = re.compile(r'"[^"]*[a-z0-9][^"]*"|\\[a-z0-9]')
SHOWS_NOTHING = re.compile(r";;+")
ZEROS = re.compile(r"0{2,}")


def hides(shown: str) -> bool:
    """Whether a cell of this format looks empty, whatever stands in it."""
    return SHOWS_NOTHING.fullmatch(shown.strip()) is not None


def number_cell(value: float, shown: str) -> Cell:
    """A number with what it is shown as: Excel keeps "50%" as 0.5, 03416658 as 3416658 and "P1" as 1."""
    number = number_text(value)
    first = IN_BRACKETS.sub("", shown).partition(";")[0].strip()
    if "%" in LITERAL.sub("", shown):
        return {NUMBER: number, PERCENT: percent_text(value)}
    if ZEROS.fullmatch(first) and number.isdigit():
        return {NUMBER: number, PADDED: number.zfill(len(first))}
    if WORDS.search(first):
        return {NUMBER: number, WORDED: first}
    return {NUMBER: number}


def date_cell(value: Any, shown: str) -> Cell:
    """A date with how exactly it is shown: Excel keeps "May 2016" as the first of May."""
    if not isinstance(value, datetime.date):
        return {DATE: str(value), "shows": "time"}
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return {DATE: value.isoformat(), "shows": "time"}
    return {DATE: value.strftime("%Y-%m-%d"), "shows": _exactness(LITERAL.sub("", IN_BRACKETS.sub("", shown)))}


def _exactness(shown: str) -> str:
    """To the day, month or year; a year that is not shown was never typed: the program took the one it was."""
    if not any(letter in shown for letter in "dmy"):
        return "day"
    if "y" not in shown and "e" not in shown:
        return "no year"
    return "day" if "d" in shown else "month" if "m" in shown else "year"
