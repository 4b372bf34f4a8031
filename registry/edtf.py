"""Dates as sources give them: EDTF level 0 and parts of level 1 (Library of Congress, 2019).

`2016`, `2016-05`, `2016-05-12`, `2016-22` (a part of a year: 21 spring … 24 winter, 33 to 36 quarters,
37 to 39 early, mid and late as thirds, 40 and 41 halves), `2018~` (approximate), `2018?` (uncertain), `197X` (some year of the seventies),
`2011/2012` (some time in the span), `../2021-06` (by then), `2019/..` (from then on).
"""

import calendar
import datetime
import re
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1800, 2100
DATE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?[~?%]?")
# As people write a day at home, 1/2/2026: which is the month, nobody can tell.
DAY_AND_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", re.ASCII)
# With a year of two digits, 12/05/11 or 12 May 11: of which century, or which part is the year.
SHORT_YEAR = re.compile(r"\d{1,2}[/. -](?:\d{1,2}|[A-Za-z]{3,9})[/. -]\d{2}", re.ASCII)
# Mar-16: the year 2016, or the 16th of March.
MONTH_AND_TWO_DIGITS = re.compile(r"[A-Za-z]{3,9}[ '’-]{1,2}\d{2}", re.ASCII)
# 2016/17: most often a financial year.
YEAR_AND_NEXT = re.compile(r"(?P<year>\d{4})[/-](?P<next>\d{2})", re.ASCII)
# Seasons, quarters, thirds and halves → first and last month. Winter runs over the new year in EDTF's own words
# "independent of location"; we take December to February, starting in the year named.
PARTS_OF_YEAR = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}


class AmbiguousDate(ValueError):
    """A text that can be read as several dates: which one is meant, only its writer knows."""


Span = tuple[datetime.date | None, datetime.date | None]


@lru_cache(maxsize=20_000)  # the same few dates stand in most records
def span_of(text: str) -> Span:
    """The earliest and latest day the text allows; None where a side is open.

    Raises ValueError with a sentence when the text is no such date.
    """
    if "/" in text:
        start, _, end = text.partition("/")
        if not all(part in ("..", "") or DATE.fullmatch(part) for part in (start, end)):
            raise not_a_date(text)
        if start in ("..", "") and end in ("..", ""):
            raise ValueError(f"{text!r} is not a date or a span of two dates.")
        earliest = None if start in ("..", "") else _span_of_date(start)[0]
        latest = None if end in ("..", "") else _span_of_date(end)[1]
        if earliest and latest and earliest > latest:
            raise ValueError(f"{text!r} ends before it begins.")
        return earliest, latest
    return _span_of_date(text)


def day_of(text: str | None, end: int) -> datetime.date | None:
    """The earliest (0) or latest (1) day of a date; None where there is no date."""
    return span_of(text)[end] if text else None


def _span_of_date(text: str) -> tuple[datetime.date, datetime.date]:
    match = DATE.fullmatch(text)
    if not match or not text.isascii():
        raise not_a_date(text)
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month:
            raise ValueError(f"{text!r}: a month cannot be known of an unknown year.")
        return (
            datetime.date(_year(year.replace("X", "0"), text), 1, 1),
            datetime.date(_year(year.replace("X", "9"), text), 12, 31),
        )
    number = _year(year, text)
    if month is None:
        return datetime.date(number, 1, 1), datetime.date(number, 12, 31)
    if int(month) in PARTS_OF_YEAR and day is None:
        first, last = PARTS_OF_YEAR[int(month)]
        return datetime.date(number, first, 1), _last_day(number + (last - 1) // 12, (last - 1) % 12 + 1)
    if not 1 <= int(month) <= 12:
        if follows(year, month):
            raise not_a_date(text)
        raise ValueError(f"{text!r} has no month {month}.")
    if day is None:
        return datetime.date(number, int(month), 1), _last_day(number, int(month))
    try:
        exact = datetime.date(number, int(month), int(day))
    except ValueError:
        raise ValueError(f"{text!r}: {month} {number} has no day {day}.") from None
    return exact, exact


def _year(text: str, whole: str) -> int:
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise ValueError(f"{whole!r}: give a year from {FIRST_YEAR} to {LAST_YEAR}.")
    return int(text)


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def follows(year: str, two_digits: str) -> bool:
    """Whether 17 is how the year after 2016 is written for short."""
    return int(two_digits) == (int(year) + 1) % 100


def days_read(text: str) -> list[str]:
    """The days that 12/05/2011 can mean, the day before the month first; one where only one is a day, none of no date."""
    if not DAY_AND_YEAR.fullmatch(text):
        return []
    first, second, year = re.split(r"[/.-]", text)
    readings = [f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}"]
    return [reading for reading in dict.fromkeys(readings) if _is_day(reading)]


def not_a_date(text: str) -> ValueError:
    """What to write instead; AmbiguousDate where it can be read in several ways."""
    days = days_read(text)
    if len(days) == 2:
        return AmbiguousDate(f"{text!r} can be read in two ways: write {days[0]} or {days[1]}.")
    if days:
        return ValueError(f"{text!r} is not how a date is written here: write {days[0]}.")
    if (years := YEAR_AND_NEXT.fullmatch(text)) and follows(years["year"], years["next"]):
        year = int(years["year"])
        return AmbiguousDate(
            f"{text!r}: for the financial year write {year}-04/{year + 1}-03, for some time in both years {year}/{year + 1}."
        )
    if SHORT_YEAR.fullmatch(text):
        return AmbiguousDate(f"{text!r}: write the year in four digits and first, such as 2011-05-12.")
    if MONTH_AND_TWO_DIGITS.fullmatch(text):
        return AmbiguousDate(f"{text!r} may be a month of a year or a day: write it as 2016-03 or as 2016-03-16.")
    return ValueError(f"{text[:40]!r} is not a date: write 2016, 2016-05 or 2016-05-12.")


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
