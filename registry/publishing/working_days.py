"""Working days of England and Wales: no weekends, no bank holidays.

Holidays by the Banking and Financial Dealings Act 1971 and those proclaimed for one year (a jubilee, a coronation) are
kept by the package `holidays`. One nation's calendar for all, so that everybody can check a target date.
"""

import datetime
from functools import cache

DAY = datetime.timedelta(days=1)
SATURDAY = 5


def working_days_after(day: datetime.date, count: int) -> datetime.date:
    """The last of so many working days that follow a day."""
    while count:
        day += DAY
        count -= is_working_day(day)
    return day


def is_working_day(day: datetime.date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


@cache
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """The days off of a year, with the weekday that stands in for one at a weekend."""
    # Loaded at the first use: it takes a second, which no start of a worker should pay.
    import holidays

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
