"""Working days of England and Wales: no weekends, no bank holidays.

The holidays follow from the Banking and Financial Dealings Act 1971 and its yearly proclamations;
days proclaimed once (a coronation) cannot be computed and are listed. One nation's calendar for
all, so that everybody can check a target date.
"""

import datetime
from functools import cache

# Proclaimed for one year only.
PROCLAIMED: frozenset[datetime.date] = frozenset()
DAY = datetime.timedelta(days=1)
MONDAY, SATURDAY = 0, 5


def working_days_after(day: datetime.date, count: int) -> datetime.date:
    """The last of so many working days that follow a day."""
    while count:
        day += DAY
        count -= is_working_day(day)
    return day


def working_days_between(day: datetime.date, until: datetime.date) -> int:
    """How many working days come after `day`, `until` included."""
    return sum(is_working_day(day + DAY * step) for step in range(1, (until - day).days + 1))


def is_working_day(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


@cache
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """The days off of a year, each moved to a weekday if it falls on a weekend."""
    easter = easter_sunday(year)
    days_off = {
        easter - 2 * DAY,
        easter + DAY,
        _monday_from(datetime.date(year, 5, 1)),
        _monday_from(datetime.date(year, 5, 25)),
        _monday_from(datetime.date(year, 8, 25)),
    }
    for month, number in ((1, 1), (12, 25), (12, 26)):
        day = datetime.date(year, month, number)
        while day.weekday() >= SATURDAY or day in days_off:
            day += DAY
        days_off.add(day)
    return frozenset(days_off | {day for day in PROCLAIMED if day.year == year})


def easter_sunday(year: int) -> datetime.date:
    """By the Gregorian rule, in the form printed anonymously in Nature, 20 April 1876."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return datetime.date(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


def _monday_from(day: datetime.date) -> datetime.date:
    return day + DAY * ((MONDAY - day.weekday()) % 7)
