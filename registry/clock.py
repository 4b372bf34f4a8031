"""Which day it is: where a day decides, it is that of the United Kingdom."""

import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

UNITED_KINGDOM = ZoneInfo("Europe/London")


def uk_day(moment: datetime.datetime | None = None) -> datetime.date:
    """The day of a moment in the United Kingdom; today's without one."""
    return (moment or timezone.now()).astimezone(UNITED_KINGDOM).date()
