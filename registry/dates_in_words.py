"""A date as sources give it (`registry.edtf`), as people say it: "9 December 2011", "about 2018", "by June 2021".

A span is a moment that is not known exactly, and never a duration: of something that lasted, two dates are recorded.
"""

import datetime
from functools import lru_cache

from .edtf import DATE, PARTS_OF_YEAR, span_of

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
ORDINALS = {33: "first", 34: "second", 35: "third", 36: "last"}
THIRDS = {37: "early", 38: "mid", 39: "late"}
HALVES = {40: "first", 41: "second"}
OPEN = ("..", "")


@lru_cache(maxsize=20_000)  # the same few dates stand in most records
def date_in_words(text: str | None) -> str:
    """Any EDTF date that the register takes; another text comes back as it is, since a draft may hold any. No date
    gives no words.
    """
    if not text:
        return ""
    try:
        span_of(text)
    except ValueError:
        return text
    start, slash, end = text.partition("/")
    if not slash:
        return _date(text)
    if start in OPEN:
        return f"by {_date(end)}"
    if end in OPEN:
        return f"{_date(start)} or later"
    return f"between {_date(start)} and {_date(end)}"


def day_in_words(day: datetime.date) -> str:
    return f"{day:%-d %B %Y}"


def since_in_words(text: str | None) -> str:
    return f"since {_in_a_phrase(text)}" if text else ""


def until_in_words(text: str | None) -> str:
    return f"until {_in_a_phrase(text)}" if text else ""


def period_in_words(since: str | None, until: str | None) -> str:
    """From when until when; nothing where neither is known."""
    if since and until:
        return f"from {_in_a_phrase(since)} {until_in_words(until)}"
    return since_in_words(since) or until_in_words(until)


def _in_a_phrase(text: str) -> str:
    """As it follows "since" or "until", which "by 2021" cannot."""
    words = date_in_words(text)
    if words.startswith("by "):
        return f"{words.removeprefix('by ')} or before"
    return f"some time {words}" if words.startswith("between ") else words


def _date(text: str) -> str:
    match = DATE.fullmatch(text)
    if match is None:
        return text
    words = _exact(match["year"], match["month"], match["day"])
    if text[-1] in "~%":
        words = f"about {words}"
    return f"{words} (not certain)" if text[-1] in "?%" else words


def _exact(year: str, month: str | None, day: str | None) -> str:
    if year.endswith("XX"):
        return f"between {year[:2]}00 and {year[:2]}99"
    if year.endswith("X"):
        return f"the {year[:3]}0s"
    if month is None:
        return year
    if int(month) in PARTS_OF_YEAR:
        return _part_of_year(int(year), int(month))
    if day is None:
        return f"{datetime.date(int(year), int(month), 1):%B %Y}"
    return day_in_words(datetime.date(int(year), int(month), int(day)))


def _part_of_year(year: int, part: int) -> str:
    if part in ORDINALS:
        return f"the {ORDINALS[part]} quarter of {year}"
    if part in THIRDS:
        return f"{THIRDS[part]} {year}"
    if part in HALVES:
        return f"the {HALVES[part]} half of {year}"
    # Winter runs over the new year.
    return f"winter {year} to {year + 1}" if SEASONS[part] == "winter" else f"{SEASONS[part]} {year}"
